package kz.dalel.evidence.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.approval_draft}. */
@Repository
public class ApprovalDraftRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ApprovalDraftRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Content hashes by submission; empty if nothing was chosen yet. */
    public Map<SubmissionId, String> choices(HandOver handOver, PersonId person) {
        Map<SubmissionId, String> choices = new HashMap<>();
        jdbc.sql("select * from dalel.approval_draft where hand_over_id = :handOver and person = :person")
                .param("handOver", handOver.id())
                .param("person", person.value())
                .query(row -> {
                    choices.put(
                            new SubmissionId(row.getObject("submission_id", UUID.class)),
                            row.getString("content_hash"));
                });
        return choices;
    }

    /** Replaces what was chosen. */
    public void choose(HandOver handOver, PersonId person, Map<SubmissionId, String> choices) {
        jdbc.sql("delete from dalel.approval_draft where hand_over_id = :handOver and person = :person")
                .param("handOver", handOver.id())
                .param("person", person.value())
                .update();
        batches.batchUpdate(
                """
                insert into dalel.approval_draft (hand_over_id, person, submission_id, content_hash)
                values (?, ?, ?, ?)
                """,
                choices.entrySet(),
                choices.size(),
                (statement, choice) -> {
                    statement.setObject(1, handOver.id());
                    statement.setString(2, person.value());
                    statement.setObject(3, choice.getKey().value());
                    statement.setString(4, choice.getValue());
                });
    }
}
