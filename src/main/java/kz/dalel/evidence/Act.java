package kz.dalel.evidence;

/** What an officer does when submitting. A report that says "none" and having nothing to report are two acts. */
public enum Act {
    /** The rows of the draft become items to be verified. */
    EVIDENCE,
    /** Nil return (нулевой отчёт): itself evidence, where the edition allows it (2.2.1, 2.5.4). */
    NIL_RETURN,
    /** Nothing to submit (нечего представить): no evidence, the indicator is closed at once. */
    NOTHING_TO_SUBMIT
}
