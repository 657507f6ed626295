package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.submission_receipt}. */
@Repository
public class ReceiptRows {

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

    /** In the order of rounds. */
    public List<Receipt> ofSubmission(SubmissionId submission) {
        return jdbc.sql("select * from dalel.submission_receipt where submission_id = :id order by round")
                .param("id", submission.value())
                .query(ReceiptRows::receipt)
                .list();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString("number"),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getInt("round"),
                Act.valueOf(row.getString("act")),
                row.getString("content_hash"),
                PersonId.of(row.getString("received_by")),
                SubmissionRows.instant(row, "received_at"));
    }
}
