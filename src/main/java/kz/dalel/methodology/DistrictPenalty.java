package kz.dalel.methodology;

/** A27: what districts without a meeting of their commission cost the region (L420-425). */
public enum DistrictPenalty implements SwitchOption {
    /** Whole steps of the share are taken off the award for the region's own meeting. */
    NET_STEP("net-step"),
    /** The share itself, without steps, is taken off that award. */
    NET_PROPORTION("net-proportion"),
    /** The award needs every meeting; when one is missing only the deduction by whole steps remains. */
    WHOLE_STEP("whole-step");

    private final String code;

    DistrictPenalty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
