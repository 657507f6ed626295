package kz.dalel.platform.rehearsal;

import java.util.SortedMap;
import kz.dalel.rating.Rating;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/**
 * What a recorded body came out with.
 *
 * @param place its row in the published rating
 * @param lines points by indicator, every line of the score the place rests on
 */
public record RehearsalResult(RehearsalBody body, Rating.Place place, SortedMap<IndicatorCode, Points> lines) {}
