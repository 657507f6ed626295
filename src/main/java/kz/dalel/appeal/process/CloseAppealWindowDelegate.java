package kz.dalel.appeal.process;

import kz.dalel.appeal.CloseAppealWindow;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the window for appeals and says whether one is open. */
@Component
class CloseAppealWindowDelegate implements JavaDelegate {

    private final CloseAppealWindow closeAppealWindow;

    CloseAppealWindowDelegate(CloseAppealWindow closeAppealWindow) {
        this.closeAppealWindow = closeAppealWindow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId assessment =
                AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID));
        execution.setVariable(BodyAssessmentProcess.APPEAL_OPEN, closeAppealWindow.handle(assessment));
    }
}
