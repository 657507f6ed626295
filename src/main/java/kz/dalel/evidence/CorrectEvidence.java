package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives the corrections of what was returned, each as a new version of its item. Nothing else of the submission changes.
 * Correcting once more changes nothing and answers with the same receipt.
 */
@Service
public class CorrectEvidence {

    private final SubmissionAccess access;
    private final Intake intake;
    private final SubmissionRows submissions;
    private final ItemRows items;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Clock clock;

    CorrectEvidence(
            SubmissionAccess access,
            Intake intake,
            SubmissionRows submissions,
            ItemRows items,
            Receipts receipts,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.intake = intake;
        this.submissions = submissions;
        this.items = items;
        this.receipts = receipts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param id the submission that was returned
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if the person is no officer of the body, nothing is returned at present, or the correction
     *     deadline has passed
     */
    @Transactional
    public Receipt handle(PersonId actor, SubmissionId id) {
        Submission submission = access.lockForOfficer(actor, id);
        if (submission.state() == State.SUBMITTED && submission.correctionDeadline() != null) {
            List<Receipt> all = receipts.of(id);
            return all.get(all.size() - 1);
        }
        Instant now = clock.instant();
        List<ItemVersion> corrections = intake.correcting(submission, actor, now);
        Instant receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        int round = submission.nextRound();
        boolean nilReturn = submission.nilReturn()
                && corrections.stream().allMatch(version -> version.quantity() == 0);
        items.insertVersions(corrections);
        submissions.submitted(id, round, nilReturn, actor, receivedAt);
        ledger.record(actor, LedgerAct.EVIDENCE_CORRECTED, submission.businessKey());
        return receipts.issue(
                submission, round, Act.EVIDENCE, actor, receivedAt, Optional.empty(), corrections);
    }
}
