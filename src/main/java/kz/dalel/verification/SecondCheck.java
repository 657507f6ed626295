package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;

/**
 * Items of a submission that a second verifier decides on without knowing of the first verdicts.
 *
 * @param id its key
 * @param submission what they belong to
 * @param verifier who decides for the second time; empty: nobody was suitable
 * @param drawnAt when the items were drawn
 * @param given whether the second verdicts are given
 * @param end how it ended; empty while it goes on
 */
public record SecondCheck(
        SecondCheckId id,
        SubmissionId submission,
        Optional<PersonId> verifier,
        Instant drawnAt,
        boolean given,
        Optional<End> end) {

    /** How a second check ends. */
    public enum End {
        /** Both decided alike. */
        AGREED,
        /** The head of verification decided where they differed. */
        SETTLED,
        /** The verification deadline came first: the first verdicts stand. */
        NOT_DONE,
        /** There was no other verifier: the first verdicts stand. */
        NOBODY,
        /** The first verifier took a verdict back; what is decided anew is drawn anew. */
        WITHDRAWN
    }
}
