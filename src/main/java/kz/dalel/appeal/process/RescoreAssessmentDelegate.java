package kz.dalel.appeal.process;

import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.RescoreAssessment;
import kz.dalel.appeal.ScoreAppealProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a body's score computed anew after a satisfied appeal. */
@Component
class RescoreAssessmentDelegate implements JavaDelegate {

    private final RescoreAssessment rescoreAssessment;

    RescoreAssessmentDelegate(RescoreAssessment rescoreAssessment) {
        this.rescoreAssessment = rescoreAssessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rescoreAssessment.handle(AppealId.of((String) execution.getVariable(ScoreAppealProcess.APPEAL_ID)));
    }
}
