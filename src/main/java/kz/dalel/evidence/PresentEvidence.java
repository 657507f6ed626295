package kz.dalel.evidence;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
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
    private final OpenTasks openTasks;
    private final CompleteTask completeTask;
    private final TransactionTemplate transactions;

    PresentEvidence(
            Submissions submissions,
            SubmissionAccess access,
            SubmitEvidence submitEvidence,
            OpenTasks openTasks,
            CompleteTask completeTask,
            TransactionTemplate transactions) {
        this.submissions = submissions;
        this.access = access;
        this.submitEvidence = submitEvidence;
        this.openTasks = openTasks;
        this.completeTask = completeTask;
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
        Optional<OpenTask> task = task(submission);
        if (task.isPresent()) {
            complete(actor, id, task.get(), act);
        }
        return answer(actor, id, act);
    }

    private Optional<OpenTask> task(Submission submission) {
        return openTasks
                .of(List.of(submission.businessKey()), EvidenceVerificationProcess.SUBMISSION_ID)
                .stream()
                .filter(task -> task.matterId().equals(submission.id().toString()))
                .filter(task -> task.taskKey().equals(EvidenceVerificationProcess.SUBMIT_EVIDENCE))
                .findFirst();
    }

    private void complete(PersonId actor, SubmissionId id, OpenTask task, Act act) {
        try {
            completeTask.handle(actor, task.taskId(), EvidenceVerificationProcess.submitting(act));
        } catch (RuntimeException failure) {
            boolean somebodyWasFaster = submissions.get(id).state() != State.OPEN;
            if (!somebodyWasFaster) {
                throw failure;
            }
        }
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
