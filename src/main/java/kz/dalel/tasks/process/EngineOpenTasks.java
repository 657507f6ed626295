package kz.dalel.tasks.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks of many process instances in two queries. */
@Service
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineAuthority authority;

    EngineOpenTasks(TaskService tasks, RuntimeService runtime, EngineAuthority authority) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(Collection<String> businessKeys, String idVariable) {
        // An empty list would be refused by the engine.
        return businessKeys.isEmpty() ? List.of() : authority.asApplication(() -> read(businessKeys, idVariable));
    }

    private List<OpenTask> read(Collection<String> businessKeys, String idVariable) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .active()
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, String> matters = runtime.createVariableInstanceQuery()
                .variableName(idVariable)
                .processInstanceIdIn(open.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, each -> (String) each.getValue(), (one, same) -> one));
        return open.stream()
                .filter(task -> matters.containsKey(task.getProcessInstanceId()))
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        matters.get(task.getProcessInstanceId()),
                        Optional.ofNullable(task.getAssignee()).map(PersonId::of)))
                .toList();
    }
}
