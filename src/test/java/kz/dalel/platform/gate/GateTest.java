package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;

/** The gate as it is met from outside. */
@DalelTest(oneStory = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private People people;
    @Autowired
    private AppointPerson appoint;
    @Autowired
    private RelievePerson relieve;
    @Autowired
    private FilterChainProxy filters;
    @Autowired
    private ApplicationContext application;

    private final Map<Role, WebSession> sessions = new EnumMap<>(Role.class);
    private WebSession stranger;

    /** Without any administrator the web applications only lead to their setup page. */
    @BeforeEach
    void haveAnAdministrator() {
        if (stranger == null) {
            scene.person("root", Role.ADMIN);
            stranger = WebSession.anonymous(port);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task/count, 401",
        "/camunda/api/dalel/desk, 401",
        "/camunda/api/nothing, 401",
        "/engine-rest/engine, 401",
        "/engine-rest/process-definition, 401",
        "/actuator/env, 401",
        "/nothing, 404",
        "/error, 404",
        "/camunda/dalel/desk, 302",
        "/api/v1/nothing, 401",
        "/rating, 200",
        "/, 200",
        "/camunda/app/tasklist/default/, 200",
        "/css/dalel.css, 200"})
    void shouldAnswerStrangers(String path, int status) {
        HttpResponse<String> answer = stranger.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("WWW-Authenticate")).as("no browser may ask for a password by itself").doesNotContain("Basic");
    }

    @Test
    void shouldLeadStrangersToTheSignIn_withAWayBackThatAHeaderCanCarry() {
        String login = "/camunda/app/tasklist/default/";
        assertThat(stranger.get("/camunda/dalel/desk?quarter=2026-Q3").headers().firstValue("Location").orElseThrow())
                .endsWith(login + "?back=%2Fcamunda%2Fdalel%2Fdesk%3Fquarter%3D2026-Q3");
        HttpResponse<String> answer = stranger.get("/camunda/dalel/desk?quarter=" + "%D1%8F".repeat(1_000));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/camunda/api/nothing", "/camunda/api/engine/engine/default/process-instance", "/nothing",
        "/camunda/api/admin/setup/default/user/create"})
    void shouldRefuse_whatIsNotListed_whoeverAsks(String path) {
        assertThat(somebody(Role.VERIFIER).get(path).statusCode()).isEqualTo(403);
    }

    /** Whatever is asked for, the answer protects itself. */
    @ParameterizedTest
    @CsvSource({
        "/, 200, page",
        "/rating, 200, page",
        "/nothing, 403, data",
        "/css/dalel.css, 200, file",
        "/images/dalel.svg, 200, file",
        "/webjars/pdfjs-dist/build/pdf.worker.mjs, 200, file",
        "/camunda/app/tasklist/default/, 200, page",
        "/camunda/app/tasklist/scripts/config.js, 200, file",
        "/camunda/lib/deps.js, 200, file",
        "/camunda/dalel/verification, 200, data",
        "/camunda/api/dalel/verification, 200, data",
        "/camunda/api/engine/engine/default/filter, 200, data",
        "/camunda/api/engine/engine/default/user, 403, data",
        "/camunda/api/dalel/receipts/none, 404, data",
        "/api/v1/nothing, 401, data"})
    void shouldProtectEveryAnswer(String path, int status, String kind) {
        HttpResponse<String> answer = somebody(Role.HEAD_VERIFIER).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        assertThat(policies.get(0)).containsAnyOf("frame-ancestors 'none'", "default-src 'none'").doesNotContain("*");
        if ("data".equals(kind)) {
            assertThat(String.join(", ", answer.headers().allValues("Cache-Control"))).contains("no-store");
        } else {
            assertThat(answer.headers().allValues("Pragma")).as("a file need not be loaded again each time").isEmpty();
        }
        assertThat(answer.headers().allValues("Server")).isEmpty();
    }

    @Test
    void shouldDemandHttpsFromThenOn_whenReachedByIt() throws Exception {
        for (String path : List.of("/rating", "/camunda/dalel/desk", "/camunda/api/engine/engine/default/task", "/css/dalel.css", "/api/v1/submissions")) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            request.setSecure(true);
            MockHttpServletResponse answer = new MockHttpServletResponse();
            filters.doFilter(request, answer, new MockFilterChain());
            assertThat(answer.getHeader("Strict-Transport-Security")).as(path).isEqualTo("max-age=31536000");
        }
        AnswerHeaders headers = new AnswerHeaders(application.getBean(StaticFiles.class), true);
        try (RebuiltGate gate = RebuiltGate.of(application, headers, 0, Optional.empty())) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/rating");
            request.setSecure(true);
            MockHttpServletResponse answer = new MockHttpServletResponse();
            filters.doFilter(request, answer, new MockFilterChain());
            assertThat(answer.getHeader("Strict-Transport-Security")).as("where the operator says so").isEqualTo("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void shouldKeepCookiesFromScriptsAndOtherSites() {
        WebSession session = WebSession.anonymous(port);
        assertThat(session.sessionCookie()).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(session.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie")).isEmpty();
    }

    /** On the running server, through every filter of the gate; the file of production says how many. */
    @Test
    void shouldAskWhoCallsWithoutEndToWait_andNobodyElse() throws Exception {
        WebSession anna = somebody(Role.SUPERVISOR);
        WebSession boris = somebody(Role.VERIFIER);
        try (RebuiltGate gate = RebuiltGate.of(application, 1, Optional.empty())) {
            assertThat(anna.get(ENGINE + "/process-instance/count").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = anna.get(ENGINE + "/process-instance/count");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
            assertThat(refused.body()).contains("TOO_MANY", "Слишком много");
            assertThat(refused.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(anna.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).as("whatever it is").isEqualTo(429);
            assertThat(anna.get("/css/dalel.css").statusCode()).as("files are counted for nobody").isEqualTo(200);
            assertThat(boris.get("/camunda/api/dalel/verification").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/rating").statusCode()).isEqualTo(200);
        }
        assertThat(anna.get(ENGINE + "/process-instance/count").statusCode()).isEqualTo(200);
        YamlPropertiesFactoryBean shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application-prod.yml"));
        assertThat(shipped.getObject()).hasEntrySatisfying("dalel.gate.calls-per-minute", limit -> assertThat((Integer) limit).isBetween(600, 3000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task/x%2F..%2Fcreate", "/camunda/app/..%2Fapi/engine/engine/default/user",
                "/camunda//api/engine/engine/default/user", "/camunda/app/tasklist/..;/..;/api/engine/engine/default/user",
                "/rating/%2e%2e/camunda/api/engine/engine/default/user", "/rating%2f..%2fengine-rest/engine"})
    void shouldRefuseAddressesThatCouldMeanAnother(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldTakeARoleAwayAtOnce_whenSomebodyIsLoggedIn() {
        PersonId anna = scene.person("anna", Role.SUPERVISOR);
        WebSession session = logins.session(port, anna);
        assertThat(session.get(ENGINE + "/process-instance/count").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

        relieve.handle(new RelievePerson.Command(anna, HeldRole.of(Role.SUPERVISOR), LocalDate.of(2026, 1, 1)));

        assertThat(session.get(ENGINE + "/process-instance/count").statusCode()).isEqualTo(403);
        assertThat(session.get(ENGINE + "/filter").statusCode()).isEqualTo(403);
        assertThat(session.get("/camunda/api/dalel/verification").statusCode()).isEqualTo(403);
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldGiveARoleAtOnce_whenSomebodyIsLoggedIn() {
        PersonId boris = scene.person("boris", Role.OFFICER, scene.body("MCR", BodyKind.CGO, Map.of()));
        WebSession session = logins.session(port, boris);
        assertThat(session.get(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(403);

        appoint.handle(new AppointPerson.Command(people.person(boris).orElseThrow(), HeldRole.of(Role.SUPERVISOR), LocalDate.of(2026, 1, 1)));

        assertThat(session.get(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(200);
        assertThat(session.get(ENGINE + "/process-definition/statistics").body()).as("the engine knows too").contains("quarter-cycle");
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLetPeopleAskForTheirOwnTasksOnly() {
        WebSession session = somebody(Role.VERIFIER);
        assertThat(session.get(ENGINE + "/task?assignee=somebody-verifier&processInstanceId=none").statusCode()).isEqualTo(200);
        assertThat(session.get(ENGINE + "/task?assignee=boris").statusCode()).isEqualTo(403);
        assertThat(session.get(ENGINE + "/task?assignee=somebody-verifier&assignee=boris").statusCode()).isEqualTo(403);
        assertThat(session.get(ENGINE + "/task?processInstanceId=none").statusCode()).isEqualTo(403);
        assertThat(session.post(ENGINE + "/task?assignee=somebody-verifier", "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/task/count | {\"assigneeExpression\":\"${1}\"}",
        "/task | {\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
        "/task | {\"orQueries\":[{\"orQueries\":[{\"\\u0064ueBeforeExpression\":\"${now()}\"}]}]}",
        "/task | {\"processVariables\":[{\"name\":\"x\",\"value\":{\"aExpression\":\"${1}\"}}]}",
        "/filter/none/list | {\"candidateGroupsExpression\":\"${1}\"}",
        "/filter/none/count | {\"orQueries\":[{\"candidateUserExpression\":\"${1}\"}]}"})
    void shouldRefuseExpressionsInQueries_howeverDeep(String path, String body) {
        WebSession session = somebody(Role.SUPERVISOR);
        HttpResponse<String> answer = session.post(ENGINE + path, body);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Выражения в запросах не принимаются");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?assigneeExpression=%24%7B1%7D", "/task/count?assignee%45xpression=x", "/process-instance?xEXPRESSION=1"})
    void shouldRefuseExpressionsInAddresses(String path) {
        WebSession session = somebody(Role.SUPERVISOR);
        assertThat(session.get(ENGINE + path).statusCode()).isEqualTo(403);
    }

    /** As shipped: 500, and what class it was. */
    @ParameterizedTest
    @CsvSource({
        "/task/none/deployed-form, 404",
        "/task/none/identity-links, 404",
        "/process-definition/none/statistics, 404",
        "/task?sortBy=nothing, 400",
        "/process-instance/count?superCaseInstance=x, 400",
        "/variable-instance?processInstanceIdIn=%00, 400"})
    void shouldSayInOurWords_whatTheEngineMakesNothingOf(String path, int status) {
        HttpResponse<String> answer = somebody(Role.SUPERVISOR).get(ENGINE + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"message\":\"").doesNotContain("Exception", "null", "none").containsPattern("\\p{IsCyrillic}{3,}");
    }

    @Test
    void shouldLeavePlainQueriesAlone() {
        WebSession session = somebody(Role.SUPERVISOR);
        assertThat(session.post(ENGINE + "/task/count", "{\"orQueries\":[{\"assignee\":\"anna\"}]}").body()).isEqualTo("{\"count\":0}");
        assertThat(session.post(ENGINE + "/task", "x".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    private WebSession somebody(Role role) {
        return sessions.computeIfAbsent(role, holder -> logins.session(port, scene.person("somebody-" + role.code(), role)));
    }
}
