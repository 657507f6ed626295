package kz.dalel.verification;

/** What a verdict says about a version of an item. */
public enum Outcome {
    /** It counts as submitted. */
    ACCEPTED,
    /** It counts with a smaller quantity; the report form of 2.5.4 with quantity 0: provided, but not current (A20). */
    PARTLY,
    /** It does not count. */
    REJECTED,
    /** It goes back to the body, to be corrected in time or withdrawn. */
    RETURNED
}
