package kz.dalel.appeal.process;

import java.util.Map;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.DecideAppeal;
import kz.dalel.appeal.ScoreAppealProcess;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** A member of the commission decides on an appeal. */
@Component
class DecideAppealCompletion implements TaskCompletion {

    private final DecideAppeal decideAppeal;
    private final TaskGateway tasks;

    DecideAppealCompletion(DecideAppeal decideAppeal, TaskGateway tasks) {
        this.decideAppeal = decideAppeal;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return ScoreAppealProcess.KEY;
    }

    @Override
    public String taskKey() {
        return ScoreAppealProcess.DECIDE_APPEAL;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        boolean scoreAffected = decideAppeal.handle(
                task.actor(),
                AppealId.of(task.text(ScoreAppealProcess.APPEAL_ID)),
                form.choice("outcome", Appeal.Outcome.class, "appeal.outcomeMissing"),
                form.text("reasons").orElse(""));
        tasks.complete(task, Map.of(ScoreAppealProcess.SCORE_AFFECTED, scoreAffected));
    }
}
