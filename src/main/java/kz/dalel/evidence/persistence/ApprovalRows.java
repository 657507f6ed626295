package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Approval;
import kz.dalel.evidence.ApprovalSignature;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Receipt;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.submission_approval} and {@code dalel.submission_approval_item}. */
@Repository
public class ApprovalRows {

    private final JdbcClient jdbc;
    private final ReceiptRows receipts;
    private final SignatureRows signatures;

    ApprovalRows(JdbcClient jdbc, ReceiptRows receipts, SignatureRows signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.receipts = receipts;
    }

    /** Inserts the act itself; its signature and what was received by it follow. */
    public void insert(Approval approval) {
        jdbc.sql("""
                        insert into dalel.submission_approval
                            (id, assessment_id, content, content_hash, approved_by, approved_at)
                        values (:id, :assessment, :content, :hash, :by, :at)
                        """)
                .param("id", approval.id())
                .param("assessment", approval.assessment().value())
                .param("content", approval.content())
                .param("hash", approval.contentHash())
                .param("by", approval.approvedBy().value())
                .param("at", SubmissionRows.timestamp(approval.approvedAt()))
                .update();
    }

    public void insertItem(UUID approval, HandOver handOver, Receipt receipt) {
        jdbc.sql("""
                        insert into dalel.submission_approval_item (approval_id, hand_over_id, receipt)
                        values (:approval, :handOver, :receipt)
                        """)
                .param("approval", approval)
                .param("handOver", handOver.id())
                .param("receipt", receipt.number())
                .update();
    }

    public Optional<Approval> find(UUID id) {
        List<Receipt> issued = receipts.ofApproval(id);
        Optional<ApprovalSignature> signature = signatures.find(id);
        return jdbc.sql("select * from dalel.submission_approval where id = :id")
                .param("id", id)
                .query((row, number) -> approval(row, signature, issued))
                .optional();
    }

    private static Approval approval(ResultSet row, Optional<ApprovalSignature> signature, List<Receipt> receipts)
            throws SQLException {
        return new Approval(
                row.getObject("id", UUID.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("content"),
                row.getString("content_hash"),
                PersonId.of(row.getString("approved_by")),
                SubmissionRows.instant(row, "approved_at"),
                signature,
                receipts);
    }
}
