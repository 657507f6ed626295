package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.VerdictDraft;
import kz.dalel.verification.VerdictRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.verdict_draft}. */
@Repository
public class VerdictDraftRows {

    private final JdbcClient jdbc;

    VerdictDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public VerdictDraft find(SubmissionId submission) {
        return jdbc.sql("select * from dalel.verdict_draft where submission_id = :id")
                .param("id", submission.value())
                .query(VerdictDraftRows::draft)
                .optional()
                .orElse(VerdictDraft.EMPTY);
    }

    /** Replaces whatever was there; the submission's row must be held. */
    public void save(SubmissionId submission, VerdictDraft draft) {
        jdbc.sql("""
                        insert into dalel.verdict_draft (submission_id, rows, revision, saved_by, saved_at)
                        values (:id, cast(:rows as jsonb), :revision, :by, :at)
                        on conflict (submission_id) do update
                        set rows = excluded.rows, revision = excluded.revision,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", submission.value())
                .param("rows", VerdictRow.JSON.write(draft.rows()))
                .param("revision", draft.revision())
                .param("by", draft.savedBy().value())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static VerdictDraft draft(ResultSet row, int number) throws SQLException {
        return new VerdictDraft(
                row.getLong("revision"),
                VerdictRow.JSON.readOwn(row.getString("rows")),
                PersonId.of(row.getString("saved_by")),
                row.getTimestamp("saved_at").toInstant());
    }
}
