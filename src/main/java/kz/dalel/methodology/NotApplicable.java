package kz.dalel.methodology;

/** Why an indicator is not assessed of a body in a quarter: no award, no deduction, 0 points. */
public enum NotApplicable {
    /** The regulation does not assess this kind of body by the indicator (A33). */
    KIND_OF_BODY("kind-of-body"),
    /** The body has no units of the kind that is counted (A07). */
    NO_UNITS("no-units"),
    /** The document is not due in this quarter (A15). */
    NOT_DUE("not-due"),
    /** An external analysis was made the year before, so the project is not assessed (L4-7, A16). */
    EXTERNAL_ANALYSIS_THE_YEAR_BEFORE("external-analysis-the-year-before"),
    /** No external analysis was made the year before, so its plan cannot be assessed (L4-7, A16). */
    NO_EXTERNAL_ANALYSIS_THE_YEAR_BEFORE("no-external-analysis-the-year-before"),
    /** By law there is no Public Council at this body. */
    NO_PUBLIC_COUNCIL_BY_LAW("no-public-council-by-law");

    private final String code;

    NotApplicable(String code) {
        this.code = code;
    }

    /** The code used in data and as the end of message keys. */
    public String code() {
        return code;
    }
}
