package kz.dalel.rating.process;

import java.util.Map;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.rating.ApproveRating;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** A supervisor approves the rating, or has it computed anew. */
@Component
class ApproveRatingCompletion implements TaskCompletion {

    private final ApproveRating approveRating;
    private final TaskGateway tasks;

    ApproveRatingCompletion(ApproveRating approveRating, TaskGateway tasks) {
        this.approveRating = approveRating;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return QuarterCycleProcess.KEY;
    }

    @Override
    public String taskKey() {
        return QuarterCycleProcess.APPROVE_RATING;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        boolean approved = approveRating.handle(
                task.actor(),
                CycleId.of(task.text(QuarterCycleProcess.CYCLE_ID)),
                form.choice("decision", ApproveRating.Decision.class, "rating.decisionMissing"));
        tasks.complete(task, Map.of(QuarterCycleProcess.RATING_APPROVED, approved));
    }
}
