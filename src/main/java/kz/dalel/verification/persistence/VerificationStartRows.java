package kz.dalel.verification.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VerdictLookup.Started;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only table {@code dalel.verification_start}. */
@Repository
public class VerificationStartRows {

    private final JdbcClient jdbc;

    VerificationStartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes who started; an earlier start stands. The submission's row must be held.
     *
     * @return whether this is the first start
     */
    public boolean note(SubmissionId submission, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into dalel.verification_start (submission_id, started_by, started_at)
                                values (:submission, :by, :at) on conflict do nothing
                                """)
                        .param("submission", submission.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Which of these a verifier has started on. */
    public Set<SubmissionId> among(Collection<SubmissionId> submissions) {
        return submissions.isEmpty()
                ? Set.of()
                : jdbc.sql("select submission_id from dalel.verification_start where submission_id in (:submissions)")
                        .param("submissions", submissions.stream().map(SubmissionId::value).toList())
                        .query((row, number) -> new SubmissionId(row.getObject("submission_id", UUID.class)))
                        .set();
    }

    public Optional<Started> find(SubmissionId submission) {
        return jdbc.sql("select * from dalel.verification_start where submission_id = :submission")
                .param("submission", submission.value())
                .query((row, number) -> new Started(
                        PersonId.of(row.getString("started_by")),
                        row.getTimestamp("started_at").toInstant()))
                .optional();
    }
}
