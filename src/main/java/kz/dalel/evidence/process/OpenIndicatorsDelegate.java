package kz.dalel.evidence.process;

import kz.dalel.evidence.OpenIndicators;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the indicators of a body and says whether there are any. */
@Component
class OpenIndicatorsDelegate implements JavaDelegate {

    private final OpenIndicators openIndicators;

    OpenIndicatorsDelegate(OpenIndicators openIndicators) {
        this.openIndicators = openIndicators;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId assessment = AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID));
        execution.setVariable(BodyAssessmentProcess.INDICATORS_OPENED, openIndicators.handle(assessment));
    }
}
