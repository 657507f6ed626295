package kz.dalel.evidence.process;

import kz.dalel.evidence.CloseIndicator;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts a closed indicator. */
@Component
class CloseIndicatorDelegate implements JavaDelegate {

    private final CloseIndicator closeIndicator;

    CloseIndicatorDelegate(CloseIndicator closeIndicator) {
        this.closeIndicator = closeIndicator;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmissionId submission =
                SubmissionId.of((String) execution.getVariable(EvidenceVerificationProcess.SUBMISSION_ID));
        closeIndicator.handle(submission);
    }
}
