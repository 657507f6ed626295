package kz.dalel.evidence.process;

import java.util.Map;
import kz.dalel.evidence.Approvals;
import kz.dalel.evidence.ApproveSubmissions;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SendBackSubmission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/**
 * Completing the task of approving means approving what the head has chosen, which may complete other tasks of the kind as
 * well, or sending the task's own submission back.
 */
@Component
class ApproveSubmissionCompletion implements TaskCompletion {

    private static final String DECISION = "decision";
    private static final String COMMENT = "comment";
    private static final String CONFIRMED = "confirmed";

    private final ApproveSubmissions approveSubmissions;
    private final SendBackSubmission sendBackSubmission;
    private final Approvals approvals;
    private final TaskGateway tasks;

    ApproveSubmissionCompletion(
            ApproveSubmissions approveSubmissions,
            SendBackSubmission sendBackSubmission,
            Approvals approvals,
            TaskGateway tasks) {
        this.approveSubmissions = approveSubmissions;
        this.sendBackSubmission = sendBackSubmission;
        this.approvals = approvals;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return EvidenceVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return EvidenceVerificationProcess.APPROVE_SUBMISSION;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        Decision decision = form.choice(DECISION, Decision.class, "evidence.approval.noDecision");
        SubmissionId submission = SubmissionId.of(task.text(EvidenceVerificationProcess.SUBMISSION_ID));
        if (decision == Decision.SEND_BACK) {
            sendBackSubmission.handle(task.actor(), submission, form.text(COMMENT).orElse(""));
            tasks.complete(task, Map.of(EvidenceVerificationProcess.SUBMISSION_APPROVED, false));
            return;
        }
        if (!form.flag(CONFIRMED)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.notConfirmed");
        }
        approveSubmissions.handle(new ApproveSubmissions.Command(
                task.actor(),
                AssessmentId.of(task.text(EvidenceVerificationProcess.ASSESSMENT_ID)),
                approvals.chosen(task.actor(), submission),
                approvals.signature(task.actor(), submission)));
    }

    /** What the form offers. */
    enum Decision {
        APPROVE,
        SEND_BACK
    }
}
