package kz.dalel.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.dalel.desk.QuarterReceipts.Entry;
import kz.dalel.desk.QuarterReceipts.Received;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;

/**
 * Receipts as they are printed.
 *
 * @param assessment id of the body's assessment, for addresses
 * @param single whether this is one receipt out of several
 * @param printedAt when the page was made, by the server's clock
 */
record ReceiptsPage(
        String assessment, String bodyName, QuarterId quarter, boolean single, String printedAt, List<Row> receipts) {

    static ReceiptsPage of(Received received, boolean single, Instant now, Function<PersonId, String> nameOf) {
        return new ReceiptsPage(
                received.assessment().id().toString(),
                received.assessment().bodyName(),
                received.assessment().quarter(),
                single,
                Moments.format(now),
                received.entries().stream().map(entry -> Row.of(entry, nameOf)).toList());
    }

    /**
     * One receipt.
     *
     * @param round 1 for the first submission, higher for corrections and what was submitted after a withdrawal
     * @param receivedAt the server's time of receipt, in Almaty
     * @param approvedBy name of the head; null where heads approve nothing
     * @param approvalHash SHA-256 over the list that was approved; null where heads approve nothing
     * @param signer name in the certificate of the electronic signature; null if there is none
     * @param approval id of the act, for the address of its signature; null where heads approve nothing
     * @param withdrawnBy name of who took it back; null while it stands
     * @param withdrawnAt when; null while it stands
     */
    record Row(
            String number,
            String code,
            String title,
            int round,
            Act act,
            String receivedAt,
            String receivedBy,
            String hash,
            String approvedBy,
            String approvalHash,
            String signer,
            String approval,
            String withdrawnBy,
            String withdrawnAt) {

        static Row of(Entry entry, Function<PersonId, String> nameOf) {
            Receipt receipt = entry.receipt();
            return new Row(
                    receipt.number(),
                    entry.indicator().code().value(),
                    entry.indicator().title(),
                    receipt.round(),
                    receipt.act(),
                    Moments.format(receipt.receivedAt()),
                    nameOf.apply(receipt.receivedBy()),
                    receipt.contentHash(),
                    receipt.approved().map(Approved::by).map(nameOf).orElse(null),
                    receipt.approved().map(Approved::contentHash).orElse(null),
                    receipt.approved().flatMap(Approved::signer).orElse(null),
                    receipt.approved().map(Approved::approval).map(UUID::toString).orElse(null),
                    receipt.withdrawn().map(each -> nameOf.apply(each.by())).orElse(null),
                    receipt.withdrawn().map(each -> Moments.format(each.at())).orElse(null));
        }
    }
}
