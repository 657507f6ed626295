package kz.dalel.appeal.process;

import java.util.Map;
import kz.dalel.appeal.AcceptScore;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** An officer agrees with the preliminary score before the window for appeals has run out. */
@Component
class ConsiderScoreCompletion implements TaskCompletion {

    private final AcceptScore acceptScore;
    private final TaskGateway tasks;

    ConsiderScoreCompletion(AcceptScore acceptScore, TaskGateway tasks) {
        this.acceptScore = acceptScore;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return BodyAssessmentProcess.KEY;
    }

    @Override
    public String taskKey() {
        return BodyAssessmentProcess.CONSIDER_SCORE;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        acceptScore.handle(
                task.actor(),
                AssessmentId.of(task.text(BodyAssessmentProcess.ASSESSMENT_ID)),
                new FormValues(formValues).flag("accepted"));
        tasks.complete(task, Map.of());
    }
}
