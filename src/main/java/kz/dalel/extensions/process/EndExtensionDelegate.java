package kz.dalel.extensions.process;

import kz.dalel.extensions.EndExtension;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes what a body has not submitted by the end of an extension. */
@Component
class EndExtensionDelegate implements JavaDelegate {

    private final EndExtension endExtension;

    EndExtensionDelegate(EndExtension endExtension) {
        this.endExtension = endExtension;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endExtension.handle(AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID)));
    }
}
