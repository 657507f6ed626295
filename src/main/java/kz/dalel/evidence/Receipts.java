package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.domain.ReceiptContent;
import kz.dalel.evidence.persistence.ReceiptRows;
import kz.dalel.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Issues receipts. */
@Component
class Receipts {

    private static final String NUMBER = "%s-%06d";

    private final ReceiptRows rows;
    private final ApplicationEventPublisher events;

    Receipts(ReceiptRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** @param approved by whom it was approved; empty where heads approve nothing */
    Receipt issue(
            Submission submission,
            int round,
            Act act,
            PersonId actor,
            Instant receivedAt,
            Optional<Approved> approved,
            List<ItemVersion> versions) {
        String number = String.format(NUMBER, submission.quarter(), rows.nextNumber());
        Receipt receipt = new Receipt(
                number,
                submission.id(),
                round,
                act,
                ReceiptContent.hashOf(number, submission, round, act, actor, receivedAt, approved, versions),
                actor,
                receivedAt,
                approved,
                Optional.empty());
        rows.insert(receipt);
        events.publishEvent(new EvidenceReceived(submission.id()));
        return receipt;
    }

    List<Receipt> of(SubmissionId submission) {
        return rows.ofSubmission(submission);
    }

    /** The receipt of the submission as it stands, leaving out what was withdrawn and corrections; empty if there is none. */
    Optional<Receipt> standing(SubmissionId submission) {
        return of(submission).stream().filter(Receipt::stands).findFirst();
    }
}
