package kz.dalel.methodology;

/** How firmly the regulation's text decides a question of interpretation. */
public enum Strength {
    STRONG("strong"),
    FAIR_TO_STRONG("fair-to-strong"),
    FAIR("fair"),
    WEAK_TO_FAIR("weak-to-fair"),
    WEAK("weak"),
    /** A gap: the text decides nothing. */
    NONE("none"),
    /** Not weighed: the entry records a fact about the text and no choice between readings. */
    UNWEIGHED("unweighed");

    private final String code;

    Strength(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    public String code() {
        return code;
    }
}
