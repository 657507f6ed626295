package kz.dalel.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.IndicatorCode;

/**
 * One act of a body's head.
 *
 * @param approvedBy name of the head
 * @param contentHash SHA-256 over the list
 * @param signature the head's electronic signature; null if there is none
 * @param receipts what was received by it
 */
record GivenApprovalView(
        UUID id,
        String approvedBy,
        Instant approvedAt,
        String contentHash,
        SignatureView signature,
        List<ReceivedView> receipts) {

    /** A submission that was received. */
    record ReceivedView(SubmissionId submission, IndicatorCode code, ReceiptView receipt) {}
}
