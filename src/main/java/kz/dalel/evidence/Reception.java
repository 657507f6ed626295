package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Receives what was presented: from here on it stands in the tables that nobody can change, and there is a receipt for it. */
@Component
class Reception {

    private static final int FIRST_VERSION = 1;

    private final SubmissionRows submissions;
    private final ItemRows items;
    private final Receipts receipts;
    private final Ledger ledger;

    Reception(SubmissionRows submissions, ItemRows items, Receipts receipts, Ledger ledger) {
        this.submissions = submissions;
        this.items = items;
        this.receipts = receipts;
        this.ledger = ledger;
    }

    /**
     * @param officer who presented it
     * @param receivedAt the server's time of receipt
     * @param approved by whom it was approved; empty where heads approve nothing
     * @param versions what the act brings in
     */
    Receipt receive(
            Submission submission,
            Act act,
            PersonId officer,
            Instant receivedAt,
            Optional<Approved> approved,
            List<ItemVersion> versions) {
        int round = submission.nextRound();
        Map<Boolean, List<ItemVersion>> byNovelty =
                versions.stream().collect(Collectors.partitioningBy(version -> version.number() == FIRST_VERSION));
        items.insertItems(byNovelty.get(true));
        items.insertVersions(byNovelty.get(false));
        if (act == Act.NOTHING_TO_SUBMIT) {
            submissions.nothingToSubmit(submission.id(), round, officer, receivedAt);
        } else {
            submissions.submitted(submission.id(), round, act == Act.NIL_RETURN, officer, receivedAt);
        }
        ledger.record(officer, LedgerAct.EVIDENCE_SUBMITTED, submission.businessKey());
        return receipts.issue(submission, round, act, officer, receivedAt, approved, versions);
    }
}
