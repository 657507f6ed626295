package kz.dalel.tasks.process;

import java.util.Map;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Completes tasks in the engine, with the permit that the {@link CompletionGuard} asks for. */
@Component
class EngineTaskGateway implements TaskGateway {

    private final TaskService tasks;

    EngineTaskGateway(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> processVariables) {
        if (tasks.createTaskQuery().taskId(task.taskId()).count() == 0) {
            throw new UserError(UserError.Kind.CONFLICT, "tasks.goneMeanwhile");
        }
        try {
            CompletionPermit.during(task.taskId(), () -> tasks.complete(task.taskId(), processVariables));
        } catch (SuspendedEntityInteractionException e) {
            throw new UserError(UserError.Kind.CONFLICT, "tasks.suspended");
        }
    }
}
