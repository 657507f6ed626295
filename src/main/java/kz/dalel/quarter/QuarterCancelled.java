package kz.dalel.quarter;

/** A cycle was cancelled in this transaction; nothing of it counts any more. */
public record QuarterCancelled(CycleId cycle) {}
