package kz.dalel.methodology;

/** A16: how the plan against externally found risks is scored, for which the regulation prints no scale (L6-7). */
public enum ExternalPlanReading implements SwitchOption {
    /** The points of 1.3.3 for risks eliminated and completed. */
    ELIMINATION_POINTS("elimination-points"),
    /** No points until the authority sets a scale. */
    ZERO("zero"),
    /** The ladder of 1.3.3 on the share of the plan's items that are done. */
    PLAN_LADDER("plan-ladder");

    private final String code;

    ExternalPlanReading(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
