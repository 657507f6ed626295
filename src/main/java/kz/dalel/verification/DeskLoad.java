package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for a verifier.
 *
 * @param submissions how many submissions
 * @param items how many items they were counted as
 * @param overdue how many of the submissions are past the verification deadline
 * @param medianSince half of the submissions came to the verifier at this moment or before; empty where nothing waits
 */
public record DeskLoad(int submissions, int items, int overdue, Optional<Instant> medianSince) {

    /** Nothing waits. */
    public static final DeskLoad NONE = new DeskLoad(0, 0, 0, Optional.empty());
}
