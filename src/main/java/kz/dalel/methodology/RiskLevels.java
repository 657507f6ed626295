package kz.dalel.methodology;

/** A10: how the points for a risk identified, eliminated and brought to completion relate (L116-120). */
public enum RiskLevels implements SwitchOption {
    /** Each level adds: a completed risk carries the points of all three. */
    CUMULATIVE("cumulative"),
    /** Completion is awarded instead of elimination. */
    COMPLETION_REPLACES_ELIMINATION("replaces"),
    /** A risk counts only at the highest level it has reached. */
    HIGHEST_ONLY("highest");

    private final String code;

    RiskLevels(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
