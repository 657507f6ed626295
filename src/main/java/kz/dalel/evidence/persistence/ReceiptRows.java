package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.Receipt.Withdrawn;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.submission_receipt}. */
@Repository
public class ReceiptRows {

    private static final String SELECT = """
            select r.*, p.id as approval_id, p.content_hash as approval_hash, p.approved_by, g.signer, w.withdrawn_by, w.withdrawn_at
            from dalel.submission_receipt r
            left join dalel.submission_approval_item ai on ai.receipt = r.number
            left join dalel.submission_approval p on p.id = ai.approval_id
            left join dalel.approval_signature g on g.approval_id = p.id
            left join dalel.submission_withdrawal w on w.receipt = r.number
            """;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next running number; a number may stay unused when the transaction it was drawn in fails. */
    public long nextNumber() {
        return jdbc.sql("select nextval('dalel.submission_receipt_number')")
                .query(Long.class)
                .single();
    }

    public void insert(Receipt receipt) {
        jdbc.sql("""
                        insert into dalel.submission_receipt
                            (number, submission_id, round, act, content_hash, received_by, received_at)
                        values (:number, :submission, :round, :act, :hash, :by, :at)
                        """)
                .param("number", receipt.number())
                .param("submission", receipt.submission().value())
                .param("round", receipt.round())
                .param("act", receipt.act().name())
                .param("hash", receipt.contentHash())
                .param("by", receipt.receivedBy().value())
                .param("at", SubmissionRows.timestamp(receipt.receivedAt()))
                .update();
    }

    /** Those of one act of a head, in the order of their numbers. */
    public List<Receipt> ofApproval(UUID approval) {
        return jdbc.sql(SELECT + "where ai.approval_id = :id order by r.number")
                .param("id", approval)
                .query(ReceiptRows::receipt)
                .list();
    }

    /** Notes that the body took back what the receipt stands for. */
    public void withdraw(Receipt receipt, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into dalel.submission_withdrawal (receipt, withdrawn_by, withdrawn_at)
                        values (:receipt, :by, :at)
                        """)
                .param("receipt", receipt.number())
                .param("by", by.value())
                .param("at", SubmissionRows.timestamp(at))
                .update();
    }

    /** In the order of rounds. */
    public List<Receipt> ofSubmission(SubmissionId submission) {
        return jdbc.sql(SELECT + "where r.submission_id = :id order by r.round")
                .param("id", submission.value())
                .query(ReceiptRows::receipt)
                .list();
    }

    /** Of all submissions of an assessment, in the order in which they were issued. */
    public List<Receipt> ofAssessment(AssessmentId assessment) {
        return jdbc.sql(SELECT + """
                        join dalel.submission s on s.id = r.submission_id
                        where s.assessment_id = :id order by r.received_at, r.number
                        """)
                .param("id", assessment.value())
                .query(ReceiptRows::receipt)
                .list();
    }

    public Optional<Receipt> find(String number) {
        return jdbc.sql(SELECT + "where r.number = :number")
                .param("number", number)
                .query(ReceiptRows::receipt)
                .optional();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString("number"),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getInt("round"),
                Act.valueOf(row.getString("act")),
                row.getString("content_hash"),
                PersonId.of(row.getString("received_by")),
                SubmissionRows.instant(row, "received_at"),
                approved(row),
                withdrawn(row));
    }

    private static Optional<Approved> approved(ResultSet row) throws SQLException {
        UUID approval = row.getObject("approval_id", UUID.class);
        return approval == null
                ? Optional.empty()
                : Optional.of(new Approved(
                        approval,
                        row.getString("approval_hash"),
                        PersonId.of(row.getString("approved_by")),
                        Optional.ofNullable(row.getString("signer"))));
    }

    private static Optional<Withdrawn> withdrawn(ResultSet row) throws SQLException {
        String by = row.getString("withdrawn_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Withdrawn(PersonId.of(by), SubmissionRows.instant(row, "withdrawn_at")));
    }
}
