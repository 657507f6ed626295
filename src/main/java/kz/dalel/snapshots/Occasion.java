package kz.dalel.snapshots;

/** Why pages are looked at. */
public enum Occasion {
    /** Evidence came in: this is how the page was when the body relied on it. */
    RECEIVED,
    /** A verifier is about to decide: is the page still the same? */
    RECHECK
}
