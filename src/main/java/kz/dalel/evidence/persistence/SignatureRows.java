package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.ApprovalSignature;
import kz.dalel.evidence.SignatureFile;
import kz.dalel.signatures.CheckedSignature;
import kz.dalel.signatures.CheckedSignature.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only table {@code dalel.approval_signature}. */
@Repository
public class SignatureRows {

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID approval, SignatureFile file, CheckedSignature checked) {
        jdbc.sql("""
                        insert into dalel.approval_signature (approval_id, name, data, sha256, signer, organisation, certificate,
                            issuer, valid_from, valid_until, claimed_at, algorithm, trust)
                        values (:approval, :name, :data, encode(sha256(:data), 'hex'), :signer, :organisation, :certificate,
                            :issuer, :from, :until, :claimedAt, :algorithm, :trust)
                        """)
                .param("approval", approval)
                .param("name", file.name())
                .param("data", file.data())
                .param("signer", checked.signer())
                .param("organisation", checked.organisation().orElse(null))
                .param("certificate", checked.certificate())
                .param("issuer", checked.issuer())
                .param("from", SubmissionRows.timestamp(checked.validFrom()))
                .param("until", SubmissionRows.timestamp(checked.validUntil()))
                .param("claimedAt", checked.claimedAt().map(SubmissionRows::timestamp).orElse(null))
                .param("algorithm", checked.algorithm())
                .param("trust", checked.trust().name())
                .update();
    }

    public Optional<ApprovalSignature> find(UUID approval) {
        return jdbc.sql("select * from dalel.approval_signature where approval_id = :approval")
                .param("approval", approval)
                .query(SignatureRows::signature)
                .optional();
    }

    /** The file as it was received. */
    public Optional<SignatureFile> file(UUID approval) {
        return jdbc.sql("select name, data from dalel.approval_signature where approval_id = :approval")
                .param("approval", approval)
                .query((row, number) -> new SignatureFile(row.getString("name"), row.getBytes("data")))
                .optional();
    }

    private static ApprovalSignature signature(ResultSet row, int number) throws SQLException {
        return new ApprovalSignature(
                row.getString("name"),
                row.getString("sha256"),
                new CheckedSignature(
                        row.getString("signer"),
                        Optional.ofNullable(row.getString("organisation")),
                        row.getString("certificate"),
                        row.getString("issuer"),
                        SubmissionRows.instant(row, "valid_from"),
                        SubmissionRows.instant(row, "valid_until"),
                        Optional.ofNullable(SubmissionRows.instant(row, "claimed_at")),
                        row.getString("algorithm"),
                        Trust.valueOf(row.getString("trust"))));
    }
}
