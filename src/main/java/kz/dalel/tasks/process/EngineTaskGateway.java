package kz.dalel.tasks.process;

import java.util.Map;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Completes tasks in the engine, with the permit that the {@link CompletionGuard} asks for. */
@Component
class EngineTaskGateway implements TaskGateway {

    private final EngineTasks engineTasks;
    private final TaskService tasks;

    EngineTaskGateway(EngineTasks engineTasks, TaskService tasks) {
        this.engineTasks = engineTasks;
        this.tasks = tasks;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> processVariables) {
        try {
            engineTasks.whileThere(task.actor(), task.taskId(), () -> {
                // Whoever completes it stands in the history as the one who did it. Not before the use case has done its work:
                // that takes the rows of its own tables first, and so does whoever takes the task away.
                tasks.claim(task.taskId(), task.actor().value());
                CompletionPermit.during(task.taskId(), () -> tasks.complete(task.taskId(), processVariables));
                return null;
            });
        } catch (TaskAlreadyClaimedException e) {
            throw engineTasks.claimed(task.taskId(), e.getTaskAssignee());
        } catch (SuspendedEntityInteractionException e) {
            throw new UserError(UserError.Kind.CONFLICT, "tasks.suspended");
        }
    }
}
