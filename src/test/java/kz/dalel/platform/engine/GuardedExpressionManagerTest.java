package kz.dalel.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.GuardedTask;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@DalelTest
class GuardedExpressionManagerTest {

    private static final String MARKER = "kz.dalel.expression-was-run";
    private static final String HARMFUL = "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'" + MARKER + "','yes')}";

    @LocalServerPort
    private int port;
    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private EnginePeople people;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void prepare() {
        guardedTask.deploy();
        people.person("anna", GuardedTask.GROUP);
    }

    @AfterEach
    void cleanUp() {
        guardedTask.remove();
        System.clearProperty(MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void shouldRunNothing_whenAQueryCarriesAnExpression(String path) {
        WebSession session = WebSession.login(port, "anna", EnginePeople.PASSWORD);
        String body = "{\"orQueries\":[{\"assigneeExpression\":\"" + HARMFUL + "\"}]}";
        assertThat(session.post("/camunda/api/engine/engine/default" + path, body).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    /** The gate lets none of these get that far. */
    @Test
    void shouldRunNothing_whenAQueryCarriesAnExpressionPastTheGate() {
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression(HARMFUL).endOr().list()).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().taskCandidateGroupInExpression(HARMFUL).count()).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @Test
    void shouldRunNothing_whenAStoredFilterCarriesAnExpression() {
        Filter filter = filters.newTaskFilter("harmful").setQuery(tasks.createTaskQuery().taskAssigneeExpression(HARMFUL));
        filters.saveFilter(filter);
        assertThatThrownBy(() -> filters.list(filter.getId())).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @Test
    void shouldStillSortOutByPersonAndTime_whenAReadyMadeFilterIsUsed() {
        String taskId = guardedTask.startWithDeadline(Instant.parse("2100-01-01T00:00:00Z"));
        Filter filter = filters.newTaskFilter("ready-made").setQuery(tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}").taskCreatedBeforeExpression("${ dateTime().plusDays(3) }"));
        filter.setOwner("anna");
        filters.saveFilter(filter);
        identities.setAuthentication("anna", List.of(GuardedTask.GROUP));
        assertThat(filters.<Task>list(filter.getId())).extracting(Task::getId).containsExactly(taskId);
    }

    @Test
    void shouldReachDelegatesOnly_whenAModelNamesABean() {
        Map<Object, Object> beans = new DelegateBeans(context);
        assertThat(beans.containsKey("noteTimeDelegate")).isTrue();
        assertThat(beans.containsKey("databaseReset")).isFalse();
        assertThat(beans.get("databaseReset")).isNull();
    }
}
