package kz.dalel.evidence;

import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits an indicator's evidence from elsewhere than the form of its task: it completes the officers' task, with everything
 * that this means for claims and permissions, so that decision and process never part. Doing it once more changes nothing and
 * gets the same answer.
 */
@Service
public class PresentEvidence {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final SubmitEvidence submitEvidence;
    private final OfficersTasks tasks;
    private final TransactionTemplate transactions;

    PresentEvidence(
            Submissions submissions,
            SubmissionAccess access,
            SubmitEvidence submitEvidence,
            OfficersTasks tasks,
            TransactionTemplate transactions) {
        this.submissions = submissions;
        this.access = access;
        this.submitEvidence = submitEvidence;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /**
     * In a transaction of its own, whatever the caller's.
     *
     * @param actor an officer of the body
     * @param id what is submitted
     * @param act what the officer does, and has confirmed
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError as {@link SubmitEvidence}, and if a colleague has taken the task or it is not there yet
     */
    public Submitted handle(PersonId actor, SubmissionId id, Act act) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        tasks.complete(
                actor,
                submission,
                EvidenceVerificationProcess.SUBMIT_EVIDENCE,
                EvidenceVerificationProcess.submitting(act));
        return answer(actor, id, act);
    }

    /** What was submitted, or why nothing is received; with the row held, so that nothing is received without its task. */
    private Submitted answer(PersonId actor, SubmissionId id, Act act) {
        return transactions.execute(status -> {
            Submission submission = access.lockForOfficer(actor, id);
            if (submission.state() == State.OPEN) {
                throw new UserError(UserError.Kind.CONFLICT, "evidence.taskNotThere");
            }
            return submitEvidence.handle(actor, id, act);
        });
    }
}
