package kz.dalel.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.persistence.ApprovalDraftRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a head has ticked in the task of approving one submission, for the moment the task is completed. A signature that
 * was put to another choice is dropped.
 */
@Service
public class ChooseForApproval {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ReadyForApproval ready;
    private final Approvals approvals;
    private final ApprovalDraftRows drafts;
    private final Clock clock;

    ChooseForApproval(
            Submissions submissions,
            SubmissionAccess access,
            ReadyForApproval ready,
            Approvals approvals,
            ApprovalDraftRows drafts,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.ready = ready;
        this.approvals = approvals;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param actor a head of the body
     * @param task the submission whose task is open
     * @param choices the content hash of its hand-over, as the head saw it, by submission; the task's own is one of them
     * @throws UserError if the person is no head of the body, the task's own submission is not chosen or not before the head
     */
    @Transactional
    public void handle(PersonId actor, SubmissionId task, Map<SubmissionId, String> choices) {
        Submission submission = submissions.lock(task);
        access.requireHead(actor, submission);
        HandOver handOver = ready.require(submission, clock.instant());
        if (!choices.containsKey(task)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.ownMissing");
        }
        boolean allOfBody = submissions.ofAssessment(submission.assessmentId()).stream()
                .map(Submission::id)
                .toList()
                .containsAll(choices.keySet());
        if (!allOfBody) {
            throw Submissions.unknown();
        }
        if (choices.equals(approvals.chosen(actor, task))) {
            return;
        }
        drafts.choose(handOver, actor, choices);
        // A signature is over one list and no other.
        drafts.sign(handOver, actor, Optional.empty());
    }
}
