package kz.dalel.evidence.web;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.Receipt.Withdrawn;
import kz.dalel.shared.PersonId;

/**
 * A receipt.
 *
 * @param receivedBy name of the officer
 * @param approval the act of the body's head; null where heads approve nothing
 * @param approvedBy name of the head
 * @param signedBy name in the certificate of the head's electronic signature; null if there is none
 * @param approvalHash SHA-256 over the list that was approved
 * @param withdrawnBy name of the officer who took the submission back; null while it stands
 * @param withdrawnAt when
 */
record ReceiptView(
        String number,
        int round,
        Act act,
        String contentHash,
        String receivedBy,
        Instant receivedAt,
        UUID approval,
        String approvedBy,
        String signedBy,
        String approvalHash,
        String withdrawnBy,
        Instant withdrawnAt) {

    static ReceiptView of(Receipt receipt, Function<PersonId, String> nameOf) {
        return new ReceiptView(
                receipt.number(),
                receipt.round(),
                receipt.act(),
                receipt.contentHash(),
                nameOf.apply(receipt.receivedBy()),
                receipt.receivedAt(),
                receipt.approved().map(Approved::approval).orElse(null),
                receipt.approved().map(Approved::by).map(nameOf).orElse(null),
                receipt.approved().flatMap(Approved::signer).orElse(null),
                receipt.approved().map(Approved::contentHash).orElse(null),
                receipt.withdrawn().map(Withdrawn::by).map(nameOf).orElse(null),
                receipt.withdrawn().map(Withdrawn::at).orElse(null));
    }
}
