package kz.dalel.appeal.process;

import kz.dalel.appeal.FinaliseScore;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the score of a body final. */
@Component
class FinaliseScoreDelegate implements JavaDelegate {

    private final FinaliseScore finaliseScore;

    FinaliseScoreDelegate(FinaliseScore finaliseScore) {
        this.finaliseScore = finaliseScore;
    }

    @Override
    public void execute(DelegateExecution execution) {
        finaliseScore.handle(AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID)));
    }
}
