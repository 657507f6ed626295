package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * To whom a submission was given for verification. Assignments are never changed; the latest one counts.
 *
 * @param submission what is to be verified
 * @param number 1 for the first assignment of the submission
 * @param verifier who is to verify it; empty where nobody was suitable
 * @param round the submission's round at the time
 * @param weight how much work it was counted as, in items that waited for a verdict; 1 or more
 * @param ground how it came about
 * @param reason why it was moved; null unless it was
 * @param by who gave it; {@link Verdict#SYSTEM} where the rules did
 * @param at when
 */
public record Assignment(
        SubmissionId submission,
        int number,
        Optional<PersonId> verifier,
        int round,
        int weight,
        Ground ground,
        @Nullable String reason,
        PersonId by,
        Instant at) {

    /** How an assignment came about. */
    public enum Ground {
        /** Least work among those who can do it. */
        BALANCED,
        /** Corrections come back to whoever asked for them. */
        SAME_VERIFIER,
        /** Nobody was suitable. */
        NOBODY,
        /** A supervisor or the head of verification moved it, with a reason. */
        MOVED,
        /** The verifier took a verdict back, and gets what has to be decided anew. */
        TAKEN_BACK
    }
}
