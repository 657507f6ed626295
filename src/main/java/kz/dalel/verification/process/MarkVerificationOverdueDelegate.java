package kz.dalel.verification.process;

import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.verification.MarkVerificationOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that verifiers still owe verdicts. */
@Component
class MarkVerificationOverdueDelegate implements JavaDelegate {

    private final MarkVerificationOverdue markVerificationOverdue;

    MarkVerificationOverdueDelegate(MarkVerificationOverdue markVerificationOverdue) {
        this.markVerificationOverdue = markVerificationOverdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId assessment = AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID));
        markVerificationOverdue.handle(assessment);
    }
}
