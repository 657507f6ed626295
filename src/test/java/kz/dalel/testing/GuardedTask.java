package kz.dalel.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.ProcessStart;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small process of its own for tests of what holds for every process: one task that a group decides, one deadline. */
@Configuration(proxyBeanMethods = false)
public class GuardedTask {

    public static final String PROCESS = "guarded-task";
    public static final String TASK = "userTask_decide";
    public static final String GROUP = "deciders-kz";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final List<Instant> notedTimes = new ArrayList<>();
    private boolean failing;

    GuardedTask(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** When the deadline's job has run, by the application's clock. */
    public List<Instant> notedTimes() {
        return notedTimes;
    }

    /** Has the next run of the deadline's job fail. */
    public void failOnce() {
        failing = true;
    }

    public void deploy() {
        notedTimes.clear();
        failing = false;
        repository.createDeployment().name(PROCESS).enableDuplicateFiltering(false).addClasspathResource("testing/guarded-task.bpmn").deploy();
    }

    public void remove() {
        repository.createDeploymentQuery().deploymentName(PROCESS).list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    /** @return the task's id */
    public String startWithDeadline(Instant deadline) {
        String instance = runtime.startProcessInstanceByKey(PROCESS, "kz/1", Map.of("body", "kz", "deadline", Date.from(deadline))).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @Bean
    TaskCompletion decideCompletion(TaskGateway gateway) {
        return new TaskCompletion() {
            @Override
            public String processKey() {
                return PROCESS;
            }

            @Override
            public String taskKey() {
                return TASK;
            }

            @Override
            public void complete(TaskContext task, Map<String, Object> formValues) {
                if (formValues.containsKey("break")) {
                    throw new IllegalStateException("asked to break");
                }
                if (!formValues.containsKey("reason")) {
                    throw new UserError(UserError.Kind.INVALID, "tasks.formUnreadable");
                }
                Map<String, Object> decided = new HashMap<>();
                decided.put("decidedBy", task.actor().value());
                decided.put("decidedAbout", task.text("body"));
                gateway.complete(task, decided);
            }
        };
    }

    @Bean
    ProcessStart guardedTaskStart() {
        return new ProcessStart() {
            @Override
            public String processKey() {
                return PROCESS;
            }

            @Override
            public String start(PersonId actor, Map<String, Object> formValues) {
                return runtime.startProcessInstanceByKey(PROCESS, "kz/2", Map.of("body", "kz", "deadline", new Date(Long.MAX_VALUE / 1_000_000))).getId();
            }
        };
    }

    @Bean
    JavaDelegate noteTimeDelegate(Clock clock) {
        return new JavaDelegate() {
            @Override
            public void execute(DelegateExecution execution) {
                if (failing) {
                    failing = false;
                    throw new IllegalStateException("asked to fail");
                }
                notedTimes.add(clock.instant());
            }
        };
    }
}
