package kz.dalel.verification.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
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

    /** Notes who started; an earlier start stands. The submission's row must be held. */
    public void note(SubmissionId submission, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into dalel.verification_start (submission_id, started_by, started_at)
                        values (:submission, :by, :at) on conflict do nothing
                        """)
                .param("submission", submission.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
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
