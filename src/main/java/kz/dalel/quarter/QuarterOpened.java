package kz.dalel.quarter;

/**
 * News: a quarter is opened; told in the transaction that opens it.
 *
 * @param cycle its cycle
 */
public record QuarterOpened(QuarterCycle cycle) {}
