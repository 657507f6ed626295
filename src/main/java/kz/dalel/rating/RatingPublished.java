package kz.dalel.rating;

import kz.dalel.quarter.CycleId;

/**
 * A rating has become public.
 *
 * @param cycle whose
 */
record RatingPublished(CycleId cycle) {}
