package kz.dalel.verification;

/**
 * What waits for a verifier.
 *
 * @param submissions how many submissions
 * @param items how many items they were counted as
 * @param overdue how many of the submissions are past the verification deadline
 */
public record DeskLoad(int submissions, int items, int overdue) {

    /** Nothing waits. */
    public static final DeskLoad NONE = new DeskLoad(0, 0, 0);
}
