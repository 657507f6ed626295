package kz.dalel.quarter;

/**
 * News: a quarter's rating is public; told in the transaction that publishes it.
 *
 * @param cycle its cycle
 */
public record QuarterPublished(QuarterCycle cycle) {}
