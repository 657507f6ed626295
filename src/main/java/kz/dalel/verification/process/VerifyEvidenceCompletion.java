package kz.dalel.verification.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import kz.dalel.verification.VerifyEvidence;
import org.springframework.stereotype.Component;

/** Completing the task of verifying means deciding; the verdicts come from the draft and never from the form. */
@Component
class VerifyEvidenceCompletion implements TaskCompletion {

    private static final String CONFIRMED = "confirmed";

    private final VerifyEvidence verifyEvidence;
    private final TaskGateway tasks;

    VerifyEvidenceCompletion(VerifyEvidence verifyEvidence, TaskGateway tasks) {
        this.verifyEvidence = verifyEvidence;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return EvidenceVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return EvidenceVerificationProcess.VERIFY_EVIDENCE;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        if (!new FormValues(formValues).flag(CONFIRMED)) {
            throw new UserError(UserError.Kind.INVALID, "verification.notConfirmed");
        }
        VerifyEvidence.Decision decision = verifyEvidence.handle(
                task.actor(), SubmissionId.of(task.text(EvidenceVerificationProcess.SUBMISSION_ID)));
        Map<String, Object> variables = new HashMap<>();
        variables.put(EvidenceVerificationProcess.ITEMS_RETURNED, decision.itemsReturned());
        decision.correctionDeadline()
                .ifPresent(deadline ->
                        variables.put(EvidenceVerificationProcess.CORRECTION_DEADLINE, Date.from(deadline)));
        tasks.complete(task, variables);
    }
}
