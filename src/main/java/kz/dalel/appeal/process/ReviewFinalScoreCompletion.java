package kz.dalel.appeal.process;

import java.util.Map;
import kz.dalel.appeal.AcknowledgeScore;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** An officer has read the final score. */
@Component
class ReviewFinalScoreCompletion implements TaskCompletion {

    private final AcknowledgeScore acknowledgeScore;
    private final TaskGateway tasks;

    ReviewFinalScoreCompletion(AcknowledgeScore acknowledgeScore, TaskGateway tasks) {
        this.acknowledgeScore = acknowledgeScore;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return BodyAssessmentProcess.KEY;
    }

    @Override
    public String taskKey() {
        return BodyAssessmentProcess.REVIEW_FINAL_SCORE;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        acknowledgeScore.handle(
                task.actor(),
                AssessmentId.of(task.text(BodyAssessmentProcess.ASSESSMENT_ID)),
                new FormValues(formValues).flag("acknowledged"));
        tasks.complete(task, Map.of());
    }
}
