package kz.dalel.evidence.process;

import kz.dalel.evidence.CheckEvidence;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks what a verifier should look at. */
@Component
class CheckEvidenceDelegate implements JavaDelegate {

    private final CheckEvidence checkEvidence;

    CheckEvidenceDelegate(CheckEvidence checkEvidence) {
        this.checkEvidence = checkEvidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmissionId submission =
                SubmissionId.of((String) execution.getVariable(EvidenceVerificationProcess.SUBMISSION_ID));
        checkEvidence.handle(submission);
    }
}
