package kz.dalel.evidence;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.evidence.domain.ApprovalContent;
import kz.dalel.evidence.persistence.ApprovalDraftRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.signatures.CheckSignature;
import kz.dalel.signatures.CheckedSignature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a detached signature to what a head has ticked in the task of approving a submission, or takes it away again. It is checked
 * at once, and again when the head approves.
 */
@Service
public class AttachApprovalSignature {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ReadyForApproval ready;
    private final Approvals approvals;
    private final ApprovalDraftRows drafts;
    private final CheckSignature checkSignature;
    private final Clock clock;

    AttachApprovalSignature(
            Submissions submissions,
            SubmissionAccess access,
            ReadyForApproval ready,
            Approvals approvals,
            ApprovalDraftRows drafts,
            CheckSignature checkSignature,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.ready = ready;
        this.approvals = approvals;
        this.drafts = drafts;
        this.checkSignature = checkSignature;
        this.clock = clock;
    }

    /**
     * @param actor a head of the body
     * @param task the submission whose task is open
     * @param signature the signature; empty = none any more
     * @return what the check says; empty if there is none any more
     * @throws UserError if the person is no head of the body, the submission is not before the head, or the signature is not a
     *     sound one over the list with what is ticked
     */
    @Transactional
    public Optional<CheckedSignature> handle(PersonId actor, SubmissionId task, Optional<SignatureFile> signature) {
        Submission submission = submissions.lock(task);
        access.requireHead(actor, submission);
        HandOver handOver = ready.require(submission, clock.instant());
        Optional<CheckedSignature> checked = signature.map(file -> checkSignature.handle(
                file.data(),
                ApprovalContent.bytesOf(approvals.content(
                        submission.assessmentId(), approvals.chosen(actor, task).keySet()))));
        drafts.sign(handOver, actor, signature);
        return checked;
    }
}
