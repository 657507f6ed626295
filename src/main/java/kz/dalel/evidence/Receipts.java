package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.domain.ReceiptContent;
import kz.dalel.evidence.persistence.ReceiptRows;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Issues receipts. */
@Component
class Receipts {

    private static final String NUMBER = "%s-%06d";

    private final ReceiptRows rows;

    Receipts(ReceiptRows rows) {
        this.rows = rows;
    }

    Receipt issue(
            Submission submission, int round, Act act, PersonId actor, Instant receivedAt, List<ItemVersion> versions) {
        String number = String.format(NUMBER, submission.quarter(), rows.nextNumber());
        Receipt receipt = new Receipt(
                number,
                submission.id(),
                round,
                act,
                ReceiptContent.hashOf(number, submission, round, act, actor, receivedAt, versions),
                actor,
                receivedAt);
        rows.insert(receipt);
        return receipt;
    }

    List<Receipt> of(SubmissionId submission) {
        return rows.ofSubmission(submission);
    }
}
