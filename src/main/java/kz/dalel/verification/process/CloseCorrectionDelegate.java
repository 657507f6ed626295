package kz.dalel.verification.process;

import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.verification.CloseCorrection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects what was not corrected in time. */
@Component
class CloseCorrectionDelegate implements JavaDelegate {

    private final CloseCorrection closeCorrection;

    CloseCorrectionDelegate(CloseCorrection closeCorrection) {
        this.closeCorrection = closeCorrection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmissionId submission =
                SubmissionId.of((String) execution.getVariable(EvidenceVerificationProcess.SUBMISSION_ID));
        closeCorrection.handle(submission);
    }
}
