package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.evidence_draft}. */
@Repository
public class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Draft find(SubmissionId submission) {
        return jdbc.sql("select * from dalel.evidence_draft where submission_id = :id")
                .param("id", submission.value())
                .query(DraftRows::draft)
                .optional()
                .orElse(Draft.EMPTY);
    }

    /** The drafts of these submissions, as far as something has been saved. */
    public Map<SubmissionId, Draft> find(Collection<SubmissionId> submissions) {
        Map<SubmissionId, Draft> drafts = new HashMap<>();
        if (!submissions.isEmpty()) {
            jdbc.sql("select * from dalel.evidence_draft where submission_id in (:ids)")
                    .param("ids", submissions.stream().map(SubmissionId::value).toList())
                    .query((RowCallbackHandler) row ->
                            drafts.put(new SubmissionId(row.getObject("submission_id", UUID.class)), draft(row, 0)));
        }
        return drafts;
    }

    /** Replaces whatever was there; the submission's row must be held. */
    public void save(SubmissionId submission, Draft draft) {
        jdbc.sql("""
                        insert into dalel.evidence_draft (submission_id, rows, revision, saved_by, saved_at)
                        values (:id, cast(:rows as jsonb), :revision, :by, :at)
                        on conflict (submission_id) do update
                        set rows = excluded.rows, revision = excluded.revision,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", submission.value())
                .param("rows", DraftRow.JSON.write(draft.rows()))
                .param("revision", draft.revision())
                .param("by", draft.savedBy().value())
                .param("at", SubmissionRows.timestamp(draft.savedAt()))
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("revision"),
                DraftRow.JSON.readOwn(row.getString("rows")),
                PersonId.of(row.getString("saved_by")),
                SubmissionRows.instant(row, "saved_at"));
    }
}
