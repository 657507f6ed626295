package kz.dalel.evidence.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.SignatureFile;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.approval_draft} and {@code dalel.approval_draft_signature}. */
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

    /** The signature over what is chosen; empty if there is none. */
    public Optional<SignatureFile> signature(HandOver handOver, PersonId person) {
        return jdbc.sql("""
                        select name, data from dalel.approval_draft_signature
                        where hand_over_id = :handOver and person = :person
                        """)
                .param("handOver", handOver.id())
                .param("person", person.value())
                .query((row, number) -> new SignatureFile(row.getString("name"), row.getBytes("data")))
                .optional();
    }

    /** Replaces the signature; empty = there is none any more. */
    public void sign(HandOver handOver, PersonId person, Optional<SignatureFile> signature) {
        jdbc.sql("delete from dalel.approval_draft_signature where hand_over_id = :handOver and person = :person")
                .param("handOver", handOver.id())
                .param("person", person.value())
                .update();
        signature.ifPresent(file -> jdbc.sql("""
                        insert into dalel.approval_draft_signature (hand_over_id, person, name, data)
                        values (:handOver, :person, :name, :data)
                        """)
                .param("handOver", handOver.id())
                .param("person", person.value())
                .param("name", file.name())
                .param("data", file.data())
                .update());
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
