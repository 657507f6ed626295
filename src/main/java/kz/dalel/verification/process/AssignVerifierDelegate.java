package kz.dalel.verification.process;

import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.AssignVerifier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whose task the verification becomes. */
@Component
class AssignVerifierDelegate implements JavaDelegate {

    private final AssignVerifier assignVerifier;

    AssignVerifierDelegate(AssignVerifier assignVerifier) {
        this.assignVerifier = assignVerifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmissionId submission =
                SubmissionId.of((String) execution.getVariable(EvidenceVerificationProcess.SUBMISSION_ID));
        execution.setVariable(
                EvidenceVerificationProcess.VERIFIER,
                assignVerifier.handle(submission).map(PersonId::value).orElse(null));
    }
}
