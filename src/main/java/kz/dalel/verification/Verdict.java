package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * What was decided about one version of an item. Verdicts are never changed; a later stage outranks an earlier one. A verifier
 * can take an own one back until the body is scored ({@link RetractVerdicts}); it then counts no more.
 *
 * @param version the version
 * @param stage when it was given
 * @param appeal the appeal it was given on; empty outside of appeals
 * @param outcome what it says
 * @param quantity how much counts; present exactly when accepted in part
 * @param reason why it does not count in full; never null when accepted in part or rejected
 * @param clause the Instruction's clause it rests on; never null when accepted in part or rejected
 * @param comment words to the body; never null when returned
 * @param decidedBy who decided; {@link #SYSTEM} when a deadline did
 * @param actingFor the verifier whom the decider stood in for; null for everybody who decided for himself or herself
 * @param decidedAt when
 */
public record Verdict(
        VersionId version,
        Stage stage,
        Optional<UUID> appeal,
        Outcome outcome,
        @Nullable Long quantity,
        @Nullable RejectionReason reason,
        @Nullable String clause,
        @Nullable String comment,
        PersonId decidedBy,
        @Nullable PersonId actingFor,
        Instant decidedAt) {

    /** Decides where a deadline has passed. */
    public static final PersonId SYSTEM = PersonId.of("system");

    /** A verdict by somebody who stands in for nobody. */
    public Verdict(
            VersionId version,
            Stage stage,
            Optional<UUID> appeal,
            Outcome outcome,
            @Nullable Long quantity,
            @Nullable RejectionReason reason,
            @Nullable String clause,
            @Nullable String comment,
            PersonId decidedBy,
            Instant decidedAt) {
        this(version, stage, appeal, outcome, quantity, reason, clause, comment, decidedBy, null, decidedAt);
    }

    /** Whether anything of the version counts. */
    public boolean isAccepted() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.PARTLY;
    }
}
