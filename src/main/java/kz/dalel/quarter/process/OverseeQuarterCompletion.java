package kz.dalel.quarter.process;

import java.util.Map;
import kz.dalel.quarter.CancelQuarter;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.springframework.stereotype.Component;

/** The oversight of a quarter ends by itself with its publication; completing its task means cancelling the quarter. */
@Component
class OverseeQuarterCompletion implements TaskCompletion {

    private final CancelQuarter cancelQuarter;
    private final TaskGateway tasks;

    OverseeQuarterCompletion(CancelQuarter cancelQuarter, TaskGateway tasks) {
        this.cancelQuarter = cancelQuarter;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return QuarterCycleProcess.KEY;
    }

    @Override
    public String taskKey() {
        return QuarterCycleProcess.OVERSEE_QUARTER;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        CycleId cycle = CycleId.of(task.text(QuarterCycleProcess.CYCLE_ID));
        cancelQuarter.handle(
                task.actor(), cycle, form.flag("cancelConfirmed"), form.text("cancelReason").orElse(""));
        tasks.complete(task, Map.of());
    }
}
