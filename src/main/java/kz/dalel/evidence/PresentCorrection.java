package kz.dalel.evidence;

import java.util.Map;
import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits the corrections of what was returned from elsewhere than the form of their task: it completes the officers' task.
 * Doing it once more changes nothing and answers with the same receipt.
 */
@Service
public class PresentCorrection {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final CorrectEvidence correctEvidence;
    private final OfficersTasks tasks;
    private final TransactionTemplate transactions;

    PresentCorrection(
            Submissions submissions,
            SubmissionAccess access,
            CorrectEvidence correctEvidence,
            OfficersTasks tasks,
            TransactionTemplate transactions) {
        this.submissions = submissions;
        this.access = access;
        this.correctEvidence = correctEvidence;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /**
     * In a transaction of its own, whatever the caller's.
     *
     * @param actor an officer of the body, who stands by the corrections
     * @param id the submission that was returned
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError as {@link CorrectEvidence}, and if a colleague has taken the task
     */
    public Receipt handle(PersonId actor, SubmissionId id) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        tasks.complete(
                actor,
                submission,
                EvidenceVerificationProcess.CORRECT_EVIDENCE,
                Map.of(EvidenceVerificationProcess.CONFIRMED, true));
        return transactions.execute(status -> {
            if (access.lockForOfficer(actor, id).state() == State.RETURNED) {
                throw new UserError(UserError.Kind.CONFLICT, "evidence.taskNotThere");
            }
            return correctEvidence.handle(actor, id);
        });
    }
}
