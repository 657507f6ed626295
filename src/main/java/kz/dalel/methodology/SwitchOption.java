package kz.dalel.methodology;

/** A reading that the scoring core knows how to calculate. */
public sealed interface SwitchOption permits RiskLevels, ExternalPlanReading, DistrictPenalty, CoverageAward {

    /** The option's code in data files and in a quarter's choices. */
    String code();
}
