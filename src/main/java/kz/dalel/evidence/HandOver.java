package kz.dalel.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * An officer put a submission before the head of the body. Until it ends the draft is fixed, so that the head decides about
 * the very content that was checked.
 *
 * @param id its key
 * @param submission what was handed over
 * @param round the round it would come in with
 * @param act what the officer did
 * @param items how many items it would bring in
 * @param contentHash SHA-256, in hexadecimal, over the content (see {@code domain.HandedContent})
 * @param handedBy the officer
 * @param handedAt when
 * @param end how it ended; empty while the head has not decided
 */
public record HandOver(
        UUID id,
        SubmissionId submission,
        int round,
        Act act,
        int items,
        String contentHash,
        PersonId handedBy,
        Instant handedAt,
        Optional<End> end) {

    /** How a hand-over can end. */
    public enum How {
        /** The head approved it: it was received. */
        APPROVED,
        /** The head sent it back to the officers, with a comment. */
        SENT_BACK,
        /** An officer took it back. */
        TAKEN_BACK,
        /** The deadline came, or a supervisor decided that nothing is due. */
        CLOSED
    }

    /**
     * The end of a hand-over.
     *
     * @param how which end
     * @param by who ended it; null where nobody did
     * @param at when
     * @param comment the head's words to the officers; null unless it was sent back
     */
    public record End(How how, @Nullable PersonId by, Instant at, @Nullable String comment) {}
}
