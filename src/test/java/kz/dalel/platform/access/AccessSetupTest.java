package kz.dalel.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.GuardedTask;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DalelTest
class AccessSetupTest {

    private static final Instant NOW = Instant.parse("2026-07-10T04:00:00Z");

    @LocalServerPort
    private int port;
    @Autowired
    private AccessSetup access;
    @Autowired
    private EnginePeople people;
    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private AdjustableClock clock;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identities;
    @Autowired
    private AuthorizationService authorizations;

    @Test
    void shouldAddNothing_whenRunAgain() {
        long groups = identities.createGroupQuery().count();
        long permissions = authorizations.createAuthorizationQuery().count();
        long ready = filters.createFilterQuery().count();
        access.establish();
        assertThat(identities.createGroupQuery().count()).isEqualTo(groups).isEqualTo(7);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(permissions);
        assertThat(filters.createFilterQuery().count()).isEqualTo(ready).isEqualTo(13);
    }

    static Stream<Arguments> readyLists() {
        return Stream.of(
                Arguments.of("officers", List.of("Задачи органа", "Возвращено на доработку", "Мои задачи", "Срок 3 дня", "Просрочено")),
                Arguments.of("heads", List.of("Задачи органа", "Возвращено на доработку", "На утверждение", "Мои задачи", "Срок 3 дня", "Просрочено")),
                Arguments.of("verifiers", List.of("На верификацию", "Мои задачи", "Срок 3 дня", "Просрочено")),
                Arguments.of("head-verifiers", List.of("Назначить верификатора", "Вся верификация", "Мои задачи", "Срок 3 дня", "Просрочено",
                        "Расхождения верификаторов", "Верификация: просрочено")),
                Arguments.of("commission", List.of("Апелляции", "Мои задачи", "Срок 3 дня", "Просрочено")),
                Arguments.of("supervisors", List.of("Контроль квартала", "Апелляции", "Мои задачи", "Срок 3 дня", "Просрочено")));
    }

    @ParameterizedTest
    @MethodSource("readyLists")
    void shouldFindTheListsOfTheRole_whenLoggedIn(String group, List<String> expected) {
        people.person("anna", group);
        identities.setAuthentication("anna", List.of(group));
        assertThat(filters.createFilterQuery().list()).extracting(Filter::getName).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(filters.createFilterQuery().list().stream().sorted(Comparator.comparing(filter -> (Integer) filter.getProperties().get("priority")))
                .map(Filter::getName).toList()).isEqualTo(expected);
    }

    @Test
    void shouldSortByDueTime_whenListsAreOpened() {
        guardedTask.deploy();
        try {
            people.person("anna", "officers", GuardedTask.GROUP);
            clock.stopAt(NOW);
            String late = taskDue(NOW.minusMillis(1));
            String soon = taskDue(NOW.plus(Duration.ofDays(3)).minusMillis(1));
            String later = taskDue(NOW.plus(Duration.ofDays(3)).plusMillis(1));
            tasks.setAssignee(later, "anna");
            identities.setAuthentication("anna", List.of("officers", GuardedTask.GROUP));

            assertThat(list("Просрочено")).containsExactly(late);
            assertThat(list("Срок 3 дня")).containsExactly(soon);
            assertThat(list("Задачи органа")).containsExactly(late, soon, later);
            assertThat(list("Мои задачи")).containsExactly(later);
        } finally {
            identities.clearAuthentication();
            guardedTask.remove();
        }
    }

    @ParameterizedTest
    @CsvSource({"officers, tasklist, 200", "officers, cockpit, 403", "verifiers, cockpit, 403", "supervisors, cockpit, 200", "supervisors, admin, 403",
        "camunda-admin, admin, 200"})
    void shouldOpenTheApplicationsOfTheRole(String group, String application, int status) {
        // Without any administrator the web applications only lead to their setup page.
        people.person("root", "camunda-admin");
        people.person("anna", group);
        assertThat(WebSession.login(port, "anna", EnginePeople.PASSWORD).get("/camunda/app/" + application + "/default/").statusCode()).isEqualTo(status);
    }

    @Test
    void shouldOfferTheOpeningOfAQuarterToSupervisorsOnly_whenTasklistAsksWhatCanBeStarted() {
        String startable = "/camunda/api/engine/engine/default/process-definition?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true";
        people.person("anna", "supervisors");
        people.person("boris", "officers");
        assertThat(WebSession.login(port, "anna", EnginePeople.PASSWORD).get(startable).body()).contains("\"key\":\"quarter-cycle\"").doesNotContain("body-assessment");
        assertThat(WebSession.login(port, "boris", EnginePeople.PASSWORD).get(startable).body()).isEqualTo("[]");
    }

    /** Cockpit's start page counts them, although there are none. */
    @ParameterizedTest
    @ValueSource(strings = {"process-definition", "decision-definition", "case-definition", "incident", "job", "batch"})
    void shouldCountForSupervisors_whenCockpitOpens(String resource) {
        people.person("anna", "supervisors");
        assertThat(WebSession.login(port, "anna", EnginePeople.PASSWORD).get("/camunda/api/engine/engine/default/" + resource + "/count").statusCode()).isEqualTo(200);
    }

    private String taskDue(Instant due) {
        Task task = tasks.createTaskQuery().taskId(guardedTask.startWithDeadline(Instant.parse("2100-01-01T00:00:00Z"))).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        return task.getId();
    }

    private List<String> list(String filter) {
        return filters.<Task>list(filters.createFilterQuery().filterName(filter).singleResult().getId()).stream().map(Task::getId).toList();
    }
}
