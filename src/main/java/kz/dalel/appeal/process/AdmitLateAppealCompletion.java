package kz.dalel.appeal.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.appeal.AdmitLateAppeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.ScoreAppealProcess;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** A supervisor decides whether a late appeal is considered. */
@Component
class AdmitLateAppealCompletion implements TaskCompletion {

    private final AdmitLateAppeal admitLateAppeal;
    private final TaskGateway tasks;

    AdmitLateAppealCompletion(AdmitLateAppeal admitLateAppeal, TaskGateway tasks) {
        this.admitLateAppeal = admitLateAppeal;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return ScoreAppealProcess.KEY;
    }

    @Override
    public String taskKey() {
        return ScoreAppealProcess.ADMIT_LATE_APPEAL;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        boolean admitted = form.choice("admitted", Answer.class, "appeal.admissionMissing") == Answer.YES;
        Optional<Instant> deadline = admitLateAppeal.handle(
                task.actor(),
                AppealId.of(task.text(ScoreAppealProcess.APPEAL_ID)),
                admitted,
                form.text("reason").orElse(""));
        Map<String, Object> variables = new HashMap<>();
        variables.put(ScoreAppealProcess.APPEAL_ADMITTED, admitted);
        deadline.ifPresent(end -> variables.put(ScoreAppealProcess.DECISION_DEADLINE, Date.from(end)));
        tasks.complete(task, variables);
    }

    private enum Answer {
        YES,
        NO
    }
}
