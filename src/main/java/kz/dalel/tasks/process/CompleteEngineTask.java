package kz.dalel.tasks.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.TaskContext;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out that the task is the actor's to do, and hands it to the feature. */
@Service
class CompleteEngineTask implements CompleteTask {

    private final EngineTasks engineTasks;
    private final EngineAuthority authority;
    private final TaskCompletions completions;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CompleteEngineTask(EngineTasks engineTasks, EngineAuthority authority, TaskCompletions completions, TaskService tasks,
            RuntimeService runtime, RepositoryService repository) {
        this.engineTasks = engineTasks;
        this.authority = authority;
        this.completions = completions;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
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
        Task task = engineTasks.concerning(actor, taskId).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "tasks.notFound"));
        engineTasks.requireNobodyElseHas(actor, task);
        if (task.getAssignee() == null) {
            // Whoever completes it stands in the history as the one who did it.
            tasks.claim(taskId, actor.value());
        }
        String processKey = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        completions.of(processKey, task.getTaskDefinitionKey()).complete(context(task, actor), formValues);
    }

    private TaskContext context(Task task, PersonId actor) {
        String businessKey = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        Map<String, Object> variables = new HashMap<>(tasks.getVariables(task.getId()));
        variables.values().removeIf(Objects::isNull);
        return new TaskContext(task.getId(), task.getProcessInstanceId(), businessKey, actor, variables);
    }
}
