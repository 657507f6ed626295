package kz.dalel.tasks.process;

import java.util.Map;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CompleteTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out that the task is the actor's to do, and hands it to the feature. */
@Service
class CompleteEngineTask implements CompleteTask {

    private final EngineTasks engineTasks;
    private final EngineAuthority authority;
    private final TaskCompletions completions;
    private final TaskContexts contexts;

    CompleteEngineTask(EngineTasks engineTasks, EngineAuthority authority, TaskCompletions completions, TaskContexts contexts) {
        this.engineTasks = engineTasks;
        this.authority = authority;
        this.completions = completions;
        this.contexts = contexts;
    }

    @Override
    @Transactional
    public void handle(PersonId actor, String taskId, Map<String, Object> formValues) {
        authority.asApplication(() -> {
            complete(actor, taskId, formValues);
            return null;
        });
    }

    private void complete(PersonId actor, String taskId, Map<String, Object> formValues) {
        Task task = engineTasks.require(actor, taskId);
        engineTasks.requireNobodyElseHas(actor, task);
        completions.of(contexts.processKeyOf(task), task.getTaskDefinitionKey()).complete(contexts.of(task, actor), formValues);
    }
}
