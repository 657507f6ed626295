package kz.dalel.methodology;

/** Which stretch of time an indicator's facts are taken from (A34). */
public enum Period {
    /** The state of documents at the end of the assessed quarter. */
    STATE_AT_QUARTER_END("state-at-quarter-end"),
    /** What happened in the assessed quarter. */
    QUARTER("quarter"),
    /** Each of the quarter's three months by itself (L493, L503). */
    MONTHS_OF_QUARTER("months-of-quarter"),
    /** From 1 January of the assessed year to the end of the quarter (L451, A09). */
    YEAR_TO_DATE("year-to-date"),
    /** Once in the year, in the quarter in which it happened (L403, A26). */
    ONCE_IN_YEAR("once-in-year");

    private final String code;

    Period(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    public String code() {
        return code;
    }
}
