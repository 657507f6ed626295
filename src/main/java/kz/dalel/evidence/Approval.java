package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.PersonId;

/**
 * One act of a body's head, by which one submission or many were received.
 *
 * @param id its key
 * @param assessment the body's assessment
 * @param content the canonical list of what was approved, the very text that the hash is over
 * @param contentHash SHA-256, in hexadecimal, over the UTF-8 bytes of the content
 * @param approvedBy the head
 * @param approvedAt the server's time, that of every receipt issued by the act
 * @param signature the head's electronic signature over the content; empty if there is none
 * @param receipts the receipts, in the order of the indicators
 */
public record Approval(
        UUID id,
        AssessmentId assessment,
        String content,
        String contentHash,
        PersonId approvedBy,
        Instant approvedAt,
        Optional<ApprovalSignature> signature,
        List<Receipt> receipts) {

    public Approval {
        receipts = List.copyOf(receipts);
    }
}
