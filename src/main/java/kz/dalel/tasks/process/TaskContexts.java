package kz.dalel.tasks.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.TaskContext;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What features are told of a task of the engine. */
@Component
class TaskContexts {

    private final EngineTasks engineTasks;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    TaskContexts(EngineTasks engineTasks, TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.engineTasks = engineTasks;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @throws kz.dalel.shared.UserError {@code CONFLICT} if the task was completed or withdrawn since it was found */
    TaskContext of(Task task, PersonId actor) {
        return engineTasks.whileThere(actor, task.getId(), () -> read(task, actor));
    }

    String processKeyOf(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    private TaskContext read(Task task, PersonId actor) {
        String businessKey = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        Map<String, Object> variables = new HashMap<>(tasks.getVariables(task.getId()));
        variables.values().removeIf(Objects::isNull);
        // They leave together with their task: what was read while it went is not all of them.
        engineTasks.requireThere(actor, task.getId());
        return new TaskContext(task.getId(), task.getProcessInstanceId(), businessKey, actor, variables);
    }
}
