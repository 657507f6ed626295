package kz.dalel.scoring.core.facts;

/** State of a document of a body in a quarter. */
public enum DocumentState {
    PRESENT("true"),
    ABSENT("false"),
    /** Not due in this quarter (A15). */
    NOT_DUE("null");

    private final String notation;

    DocumentState(String notation) {
        this.notation = notation;
    }

    /** The value in the notation of the facts. */
    public String notation() {
        return notation;
    }
}
