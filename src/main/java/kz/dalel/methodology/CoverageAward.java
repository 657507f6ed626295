package kz.dalel.methodology;

/** A32: how the award for wide coverage relates to the one for scaling (L517-520). */
public enum CoverageAward implements SwitchOption {
    /** Wide coverage is awarded instead of scaling, on top of the report. */
    REPLACES("replaces"),
    /** Wide coverage is awarded on top of scaling and report. */
    ADDS("adds"),
    /** Wide coverage is all that is awarded. */
    TEN_IN_ALL("ten-in-all");

    private final String code;

    CoverageAward(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
