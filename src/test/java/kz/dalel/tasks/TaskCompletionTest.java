package kz.dalel.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.GuardedTask;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DalelTest
class TaskCompletionTest {

    private static final String FORM = "{\"variables\":{\"reason\":{\"value\":\"so\",\"type\":\"String\"},\"body\":{\"value\":\"other\"},\"decidedBy\":{\"value\":\"forged\"}}}";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private EnginePeople people;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private CompleteTask completeTask;
    @Autowired
    private HeldTransaction heldTransaction;
    @Autowired
    private JdbcClient database;

    private PersonId anna;
    private PersonId boris;
    private String taskId;

    @BeforeEach
    void startProcess() {
        guardedTask.deploy();
        anna = people.person("anna", GuardedTask.GROUP);
        boris = people.person("boris", GuardedTask.GROUP);
        taskId = guardedTask.startWithDeadline(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @AfterEach
    void remove() {
        guardedTask.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void shouldCompleteThroughTheUseCase_whenTasklistSubmits(String path) {
        HttpResponse<String> answer = login(anna).post(engineApi("/task/" + taskId + "/" + path), FORM);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isZero();
        assertThat(historicVariable("decidedBy")).isEqualTo("anna");
        assertThat(historicVariable("body")).as("a variable nobody asked for").isEqualTo("kz");
        assertThat(history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult().getAssignee()).isEqualTo("anna");
    }

    @Test
    void shouldTellTheReasonAndKeepNothing_whenTheUseCaseRefuses() throws Exception {
        HttpResponse<String> answer = login(anna).post(engineApi("/task/" + taskId + "/submit-form"), "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode refusal = new ObjectMapper().readTree(answer.body());
        assertThat(refusal.get("type").asText()).isEqualTo("INVALID");
        assertThat(refusal.get("message").asText()).startsWith("Данные формы не удалось прочитать");
        assertThat(tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee()).isNull();
    }

    @Test
    void shouldRefuse_whenTheTokenIsMissing() {
        assertThat(login(anna).postWithoutToken(engineApi("/task/" + taskId + "/submit-form"), FORM).statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isEqualTo(1);
    }

    @Test
    void shouldRefuse_whenNobodyIsLoggedIn() {
        assertThat(WebSession.anonymous(port).post(engineApi("/task/" + taskId + "/submit-form"), FORM).statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).post("/camunda/api/dalel/tasks/" + taskId + "/complete", FORM).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldSayWho_whenAnotherHasClaimedTheTask() {
        tasks.claim(taskId, boris.value());

        HttpResponse<String> answer = login(anna).post(engineApi("/task/" + taskId + "/complete"), FORM);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("boris");
    }

    @Test
    void shouldLetOneWinAndTellTheOther_whenTwoCompleteAtOnce() throws Exception {
        WebSession first = login(anna);
        WebSession second = login(boris);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> answers = both.invokeAll(Stream.of(first, second).<Callable<HttpResponse<String>>>map(session -> () -> {
                together.await();
                return session.post(engineApi("/task/" + taskId + "/complete"), FORM);
            }).toList());
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 409 || status == 404);
        } finally {
            both.shutdown();
        }
        assertThat(history.createHistoricVariableInstanceQuery().variableName("decidedBy").count()).isEqualTo(1);
    }

    /** Anna has seen the task, and asks for her groups; while that waits, Boris completes it; then she looks whether it is hers to do. */
    @Test
    void shouldTellWhoWasFaster_whenTheTaskGoesBetweenTwoLooksAtIt() {
        tasks.claim(taskId, boris.value());

        assertTellsThatBorisWasFaster("act_id_membership");
    }

    @Test
    void shouldTellWhoWasFaster_whenTheTaskGoesWhileItsVariablesAreRead() {
        assertTellsThatBorisWasFaster("act_ru_variable");
    }

    /** Anna reads of the task so far and goes on when it is gone. */
    private void assertTellsThatBorisWasFaster(String table) {
        assertThatThrownBy(() -> heldTransaction.whileHeld(
                        () -> {
                            database.sql("lock table public." + table + " in access exclusive mode").update();
                            completeTask.handle(boris, taskId, Map.of("reason", "so"));
                        },
                        () -> completeTask.handle(anna, taskId, Map.of("reason", "so"))))
                .isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(UserError.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("tasks.completedByAnother");
                    assertThat(refusal.arguments()).as("who and when").hasSize(2);
                });
        assertThat(historicVariable("decidedBy")).isEqualTo("boris");
    }

    @Test
    void shouldTellWhatATaskIsAbout_whenAControlAsks() throws Exception {
        runtime.setVariable(tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId(), "subject", "1.1.3 Анонсирование");
        runtime.setVariable(tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId(), "submissionId", "id-1");

        JsonNode view = new ObjectMapper().readTree(login(anna).get("/camunda/api/dalel/tasks/" + taskId).body());

        assertThat(view.get("processKey").asText()).isEqualTo(GuardedTask.PROCESS);
        assertThat(view.get("taskKey").asText()).isEqualTo(GuardedTask.TASK);
        assertThat(view.get("subject").asText()).isEqualTo("1.1.3 Анонсирование");
        assertThat(view.get("variables").get("submissionId").asText()).isEqualTo("id-1");
        assertThat(view.get("variables").has("body")).as("what is no id stays away from the browser").isFalse();
    }

    @Test
    void shouldHideWhatWentWrongInside_whenItIsNobodysFault() {
        HttpResponse<String> answer = login(anna).post(engineApi("/task/" + taskId + "/complete"), "{\"variables\":{\"break\":{\"value\":true}}}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("внутренняя ошибка").doesNotContain("IllegalState", "kz.dalel");
    }

    @Test
    void shouldKeepTheSessionFromScriptsAndOtherSites() {
        assertThat(WebSession.anonymous(port).sessionCookie()).contains("HttpOnly").containsOnlyOnce("SameSite=Lax");
    }

    @Test
    void shouldKnowOfNoSuchTask_whenThePersonIsNoCandidate() {
        PersonId stranger = people.person("stranger", "deciders-other");

        assertThat(login(stranger).post(engineApi("/task/" + taskId + "/complete"), FORM).statusCode()).isEqualTo(404);
        assertThat(login(stranger).get("/camunda/api/dalel/tasks/" + taskId).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> completeTask.handle(stranger, taskId, Map.of("reason", "so"))).isInstanceOf(UserError.class);
    }

    @Test
    void shouldRefuse_whenTheEngineIsAskedPastTheUseCase() {
        assertThatThrownBy(() -> tasks.complete(taskId, Map.of("decidedBy", "forged")))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("use case");
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/task/{id}/variables | {\"modifications\":{\"body\":{\"value\":\"other\",\"type\":\"String\"}}}",
        "/task/{id}/bpmnError | {\"errorCode\":\"x\"}",
        "/task/{id}/bpmnEscalation | {\"escalationCode\":\"x\"}",
        "/task/{id}/assignee | {\"userId\":\"boris\"}",
        "/task/{id}/delegate | {\"userId\":\"boris\"}",
        "/task/{id}/resolve | {}",
        "/task/create | {\"id\":\"made-up\",\"name\":\"x\"}",
        "/message | {\"messageName\":\"x\"}",
        "/filter/create | {\"resourceType\":\"Task\",\"name\":\"x\"}"})
    void shouldRefuse_whenAMatterWouldChangePastItsUseCase(String path, String body) {
        assertThat(login(anna).post(engineApi(path.replace("{id}", taskId)), body).statusCode()).isEqualTo(403);
        assertThat(tasks.getVariable(taskId, "body")).isEqualTo("kz");
    }

    @Test
    void shouldRefuseToRename_whenACandidateTries() {
        assertThat(login(anna).put(engineApi("/task/" + taskId), "{\"name\":\"Other\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldClaimForOneselfOnly_whenTheRequestNamesAnother() {
        assertThat(login(anna).post(engineApi("/task/" + taskId + "/claim"), "{\"userId\":\"boris\"}").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee()).isEqualTo("anna");
        assertThat(login(boris).post(engineApi("/task/" + taskId + "/unclaim"), "{}").statusCode()).isEqualTo(409);
        assertThat(login(anna).post(engineApi("/task/" + taskId + "/unclaim"), "{}").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee()).isNull();
    }

    @Test
    void shouldStartThroughTheUseCase_whenThePersonMayStart() {
        String path = engineApi("/process-definition/key/" + GuardedTask.PROCESS + "/submit-form");
        assertThat(login(anna).post(path, FORM).statusCode()).isEqualTo(403);

        Authorization mayStart = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setGroupId(GuardedTask.GROUP);
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId(GuardedTask.PROCESS);
        mayStart.addPermission(Permissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(mayStart);

        HttpResponse<String> answer = login(anna).post(path, FORM);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"businessKey\":\"kz/2\"");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("kz/2").count()).isEqualTo(1);
    }

    @Test
    void shouldNeverMakeAnAdministrator_whenAskedOverTheSetupPage() {
        String setup = "/camunda/api/admin/setup/default/user/create";
        String evil = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";
        assertThat(identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).as("what opens the page as shipped").isZero();

        assertThat(WebSession.anonymous(port).post(setup, evil).statusCode()).isEqualTo(401);
        assertThat(login(anna).post(setup, evil).statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    private WebSession login(PersonId person) {
        return WebSession.login(port, person.value(), EnginePeople.PASSWORD);
    }

    private static String engineApi(String path) {
        return "/camunda/api/engine/engine/default" + path;
    }

    private Object historicVariable(String name) {
        return history.createHistoricVariableInstanceQuery().variableName(name).singleResult().getValue();
    }
}
