package kz.dalel.evidence.process;

import java.util.Map;
import kz.dalel.evidence.CorrectEvidence;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** Completing the task of correcting means submitting the corrections; they come from the draft and never from the form. */
@Component
class CorrectEvidenceCompletion implements TaskCompletion {

    private final CorrectEvidence correctEvidence;
    private final TaskGateway tasks;

    CorrectEvidenceCompletion(CorrectEvidence correctEvidence, TaskGateway tasks) {
        this.correctEvidence = correctEvidence;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return EvidenceVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return EvidenceVerificationProcess.CORRECT_EVIDENCE;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        if (!new FormValues(formValues).flag(EvidenceVerificationProcess.CONFIRMED)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.notConfirmed");
        }
        correctEvidence.handle(
                task.actor(), SubmissionId.of(task.text(EvidenceVerificationProcess.SUBMISSION_ID)));
        tasks.complete(task, Map.of());
    }
}
