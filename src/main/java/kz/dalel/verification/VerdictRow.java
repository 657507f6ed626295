package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowsJson;
import org.springframework.lang.Nullable;

/**
 * A verdict as somebody has typed it so far: any field but the version may still be missing (null).
 *
 * @param versionId the version it is about
 * @param outcome see {@link Verdict#outcome()}
 * @param quantity see {@link Verdict#quantity()}
 * @param reasonCode see {@link Verdict#reason()}
 * @param clause see {@link Verdict#clause()}
 * @param comment see {@link Verdict#comment()}
 */
public record VerdictRow(
        VersionId versionId,
        @Nullable Outcome outcome,
        @Nullable Long quantity,
        @Nullable RejectionReason reasonCode,
        @Nullable String clause,
        @Nullable String comment) {

    /** Rows as JSON, on the wire and in the database. */
    public static final RowsJson<VerdictRow> JSON = new RowsJson<>(VerdictRow.class, "verification");

    public VerdictRow {
        if (versionId == null) {
            throw new IllegalArgumentException("a verdict is about a version");
        }
    }

    /** What a verdict says, to be typed anew. */
    static VerdictRow of(Verdict verdict) {
        return new VerdictRow(
                verdict.version(),
                verdict.outcome(),
                verdict.quantity(),
                verdict.reason(),
                verdict.clause(),
                verdict.comment());
    }

    /** The verdict this row becomes, once it satisfies {@link VerdictRules}: what does not belong to its outcome falls away. */
    Verdict verdict(Stage stage, Optional<UUID> appeal, PersonId by, Instant at) {
        return verdict(stage, appeal, by, Optional.empty(), at);
    }

    /** The second verifier's verdict this row becomes. */
    Verdict second(PersonId by, Instant at) {
        return verdict(Stage.SECOND_CHECK, Optional.empty(), by, at);
    }

    /** As above, by somebody who perhaps stands in for somebody. */
    Verdict verdict(Stage stage, Optional<UUID> appeal, PersonId by, Optional<PersonId> actingFor, Instant at) {
        boolean reduced = outcome == Outcome.PARTLY || outcome == Outcome.REJECTED;
        return new Verdict(
                versionId,
                stage,
                appeal,
                outcome,
                outcome == Outcome.PARTLY ? quantity : null,
                reduced ? reasonCode : null,
                reduced ? clause.strip() : null,
                comment == null || comment.isBlank() ? null : comment.strip(),
                by,
                actingFor.orElse(null),
                at);
    }
}
