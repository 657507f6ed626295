package kz.dalel.methodology;

/** On what a statement about evidence rests; officer and verifier see it beside the statement. */
public enum Standing {
    /** The regulation's own words. */
    REGULATION("regulation"),
    /** Another public source, named beside it. */
    SOURCE("source"),
    /** Derived from the regulation, because the Instruction's text is not at hand (A38). */
    INFERRED("inferred");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    public String code() {
        return code;
    }
}
