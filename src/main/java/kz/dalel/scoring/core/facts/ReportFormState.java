package kz.dalel.scoring.core.facts;

/** State of the data in a report form (A20). */
public enum ReportFormState {
    CURRENT("current"),
    OUTDATED("outdated"),
    ABSENT("absent");

    private final String notation;

    ReportFormState(String notation) {
        this.notation = notation;
    }

    /** The value in the notation of the facts. */
    public String notation() {
        return notation;
    }
}
