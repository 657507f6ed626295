package kz.dalel.scoring.process;

import java.util.Date;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.scoring.ScoreAssessment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes the preliminary score of a body and opens the window for appeals. */
@Component
class ScoreAssessmentDelegate implements JavaDelegate {

    private final ScoreAssessment scoreAssessment;

    ScoreAssessmentDelegate(ScoreAssessment scoreAssessment) {
        this.scoreAssessment = scoreAssessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId assessment =
                AssessmentId.of((String) execution.getVariable(BodyAssessmentProcess.ASSESSMENT_ID));
        execution.setVariable(
                BodyAssessmentProcess.APPEAL_DEADLINE, Date.from(scoreAssessment.handle(assessment)));
    }
}
