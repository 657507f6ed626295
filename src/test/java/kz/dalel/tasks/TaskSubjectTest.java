package kz.dalel.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.GuardedTask;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class TaskSubjectTest {

    @Autowired
    private GuardedTask guardedTask;

    @Autowired
    private EnginePeople people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void startProcess() {
        guardedTask.deploy();
        runtime.startProcessInstanceByKey(
                GuardedTask.PROCESS, "kz/1", Map.of("body", "kz", "deadline", new Date(), "subject", "1.1.3 Анонсирование"));
    }

    @AfterEach
    void remove() {
        guardedTask.remove();
    }

    @Test
    void shouldTellWhatATaskIsAbout_onlyToWhoeverMaySeeIt() {
        Task task = tasks.createTaskQuery().processDefinitionKey(GuardedTask.PROCESS).singleResult();
        people.person("anna", GuardedTask.GROUP);
        people.person("boris", "officers");

        assertThat(visibleVariables("anna", GuardedTask.GROUP))
                .extracting(VariableInstance::getTaskId, VariableInstance::getName, VariableInstance::getValue)
                .containsExactly(tuple(task.getId(), "subject", "1.1.3 Анонсирование"));
        assertThat(visibleVariables("boris", "officers")).isEmpty();
    }

    private List<VariableInstance> visibleVariables(String login, String group) {
        identities.setAuthentication(login, List.of(group));
        return runtime.createVariableInstanceQuery().list();
    }
}
