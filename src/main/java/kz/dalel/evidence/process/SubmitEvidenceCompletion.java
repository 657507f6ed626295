package kz.dalel.evidence.process;

import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmitEvidence;
import kz.dalel.evidence.Submitted;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** Completing the task of submitting means submitting; the rows come from the draft and never from the form. */
@Component
class SubmitEvidenceCompletion implements TaskCompletion {

    private final SubmitEvidence submitEvidence;
    private final TaskGateway tasks;

    SubmitEvidenceCompletion(SubmitEvidence submitEvidence, TaskGateway tasks) {
        this.submitEvidence = submitEvidence;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return EvidenceVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return EvidenceVerificationProcess.SUBMIT_EVIDENCE;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        Act act = form.choice(EvidenceVerificationProcess.ACT, Act.class, "evidence.noAct");
        if (!form.flag(EvidenceVerificationProcess.CONFIRMED)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.notConfirmed");
        }
        Submitted submitted = submitEvidence.handle(
                task.actor(), SubmissionId.of(task.text(EvidenceVerificationProcess.SUBMISSION_ID)), act);
        tasks.complete(
                task,
                Map.of(
                        EvidenceVerificationProcess.APPROVAL_REQUIRED,
                        submitted.awaitsApproval(),
                        EvidenceVerificationProcess.EVIDENCE_SUBMITTED,
                        act != Act.NOTHING_TO_SUBMIT));
    }
}
