package kz.dalel.platform.engine;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.tasks.TaskCompletion;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds user tasks that no feature knows how to complete: people would be stuck with them. */
@Component
class TaskBindingCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TaskBindingCheck.class);

    private final RepositoryService repository;
    private final Set<String> bound;

    TaskBindingCheck(RepositoryService repository, List<TaskCompletion> completions) {
        this.repository = repository;
        this.bound = completions.stream().map(completion -> name(completion.processKey(), completion.taskKey())).collect(toSet());
    }

    void check() {
        Set<String> unbound = new TreeSet<>();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            Collection<UserTask> tasks = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class);
            tasks.stream().map(task -> name(definition.getKey(), task.getId())).filter(name -> !bound.contains(name)).forEach(unbound::add);
        }
        if (!unbound.isEmpty()) {
            LOG.warn("user tasks that nobody can complete: {}", unbound);
        }
    }

    private static String name(String processKey, String taskKey) {
        return processKey + "/" + taskKey;
    }
}
