package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * A submission that waits for its verifier, as those who look after it see it.
 *
 * @param submission which
 * @param bodyName whose
 * @param indicator for which indicator
 * @param submittedAt since when it waits
 * @param round its round: more than 1 after a correction
 * @param verifier to whom it was given; empty: nobody was suitable
 * @param items how much work it was counted as
 * @param number number of its latest assignment
 * @param reason why it was moved; null unless it was
 * @param assignedBy who gave it; {@link Verdict#SYSTEM} where the rules did
 * @param assignedAt when
 * @param marked how many verdicts are marked so far
 * @param markedBy who marked last; empty where nothing is marked
 * @param markedAt when; null where nothing is marked
 */
public record GivenOut(
        SubmissionId submission,
        String bodyName,
        IndicatorCode indicator,
        Instant submittedAt,
        int round,
        Optional<PersonId> verifier,
        int items,
        int number,
        @Nullable String reason,
        PersonId assignedBy,
        Instant assignedAt,
        int marked,
        Optional<PersonId> markedBy,
        @Nullable Instant markedAt) {}
