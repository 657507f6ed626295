package kz.dalel.appeal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kz.dalel.appeal.AppealDraft;
import kz.dalel.appeal.AppealId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.VerdictRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.appeal_draft}. */
@Repository
public class AppealDraftRows {

    private final JdbcClient jdbc;

    AppealDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AppealDraft find(AppealId appeal) {
        return jdbc.sql("select revision, rows, saved_by, saved_at from dalel.appeal_draft where appeal_id = :id")
                .param("id", appeal.value())
                .query(AppealDraftRows::draft)
                .optional()
                .orElse(AppealDraft.EMPTY);
    }

    /** Replaces whatever was there; the appeal must be held. */
    public void save(AppealId appeal, AppealDraft draft) {
        jdbc.sql(
                        """
                        insert into dalel.appeal_draft (appeal_id, rows, revision, saved_by, saved_at)
                        values (:id, cast(:rows as jsonb), :revision, :by, :at)
                        on conflict (appeal_id) do update
                           set rows = excluded.rows, revision = excluded.revision,
                               saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", appeal.value())
                .param("rows", VerdictRow.JSON.write(draft.rows()))
                .param("revision", draft.revision())
                .param("by", draft.savedBy().value())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AppealDraft draft(ResultSet row, int number) throws SQLException {
        return new AppealDraft(
                row.getLong("revision"),
                VerdictRow.JSON.readOwn(row.getString("rows")),
                PersonId.of(row.getString("saved_by")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
