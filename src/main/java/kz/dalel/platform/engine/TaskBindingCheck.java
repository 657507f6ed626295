package kz.dalel.platform.engine;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.tasks.ProcessStart;
import kz.dalel.tasks.TaskCompletion;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Does not let the application start with a user task, or a start offered in Tasklist, that no feature knows how to carry out. */
@Component
class TaskBindingCheck {

    private final RepositoryService repository;
    private final Set<String> completions;
    private final Set<String> starts;

    TaskBindingCheck(RepositoryService repository, List<TaskCompletion> completions, List<ProcessStart> starts) {
        this.repository = repository;
        this.completions = completions.stream().map(completion -> name(completion.processKey(), completion.taskKey())).collect(toSet());
        this.starts = starts.stream().map(ProcessStart::processKey).collect(toSet());
    }

    /** @throws IllegalStateException naming them */
    void check() {
        Set<String> unbound = new TreeSet<>();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            if (definition.isStartableInTasklist() && !starts.contains(definition.getKey())) {
                unbound.add(definition.getKey());
            }
            Collection<UserTask> tasks = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class);
            tasks.stream().map(task -> name(definition.getKey(), task.getId())).filter(name -> !completions.contains(name)).forEach(unbound::add);
        }
        if (!unbound.isEmpty()) {
            throw new IllegalStateException("no TaskCompletion or ProcessStart for " + unbound);
        }
    }

    private static String name(String processKey, String taskKey) {
        return processKey + "/" + taskKey;
    }
}
