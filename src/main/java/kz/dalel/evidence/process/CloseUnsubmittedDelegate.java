package kz.dalel.evidence.process;

import kz.dalel.evidence.CloseUnsubmitted;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes what a body has not submitted by its deadline. */
@Component
class CloseUnsubmittedDelegate implements JavaDelegate {

    private final CloseUnsubmitted closeUnsubmitted;

    CloseUnsubmittedDelegate(CloseUnsubmitted closeUnsubmitted) {
        this.closeUnsubmitted = closeUnsubmitted;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId assessment = AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID));
        closeUnsubmitted.handle(assessment);
    }
}
