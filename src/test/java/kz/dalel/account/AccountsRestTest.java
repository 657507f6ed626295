package kz.dalel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators change what people may do, as the page «Учётные записи» asks. */
@DalelTest
class AccountsRestTest {

    private static final String ACCOUNTS = "/camunda/api/dalel/accounts";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String CHOSEN = "степной-ветер-42";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcClient database;
    @Autowired
    private ObjectMapper json;

    private WebSession root;
    private WebSession second;
    private PersonId anna;
    private BodyId ministry;

    @BeforeEach
    void gather() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of());
        root = logins.session(port, scene.person("root", Role.ADMIN));
        second = logins.session(port, scene.person("second", Role.ADMIN));
        anna = scene.person("anna", Role.OFFICER, ministry);
    }

    @Test
    void shouldGiveAndTakeARole_atOnceAndOnRecord() throws Exception {
        WebSession open = logins.session(port, anna);
        assertThat(open.get(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(403);

        expect(give("anna", "supervisor", null, Map.of("reason", "Приказ № 5")), 204);
        assertThat(open.get(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(200);
        assertThat(groupsOf("anna")).contains("supervisors", "officers-MIN");

        expect(root.post(ACCOUNTS + "/anna/roles/end", body(Map.of("role", "supervisor", "reason", "Заявление", "seen", seen("anna")))), 204);
        assertThat(open.get(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(403);
        assertThat(groupsOf("anna")).containsExactlyInAnyOrder("officers", "officers-MIN");

        JsonNode changes = read(root.get(ACCOUNTS + "/anna"), 200).at("/changes");
        assertThat(changes.findValuesAsText("act")).startsWith("Роль прекращена или ограничена сроком", "Роль назначена");
        assertThat(changes.at("/0/actor").asText()).isEqualTo("Участник root");
        assertThat(changes.at("/0/reason").asText()).contains("Заявление");
        assertThat(changes.at("/1/role").asText()).isEqualTo("Супервайзер");
        assertThat(changes.at("/1/reason").asText()).contains("Приказ № 5");
        assertThat(changes.get(changes.size() - 1).at("/actor").asText()).as("by the command line").isEqualTo("Оператор сервера");
    }

    @Test
    void shouldTellWhoAndWhen_whenTwoAdministratorsChangeOneAccountAtOnce() throws Exception {
        long seen = seen("anna");
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        acts.add(() -> root.post(ACCOUNTS + "/anna/roles", body(Map.of("role", "commission", "from", today(), "reason", "a", "seen", seen))));
        acts.add(() -> second.post(ACCOUNTS + "/anna/roles/end", body(Map.of("role", "officer", "body", "MIN", "reason", "b", "seen", seen))));
        List<HttpResponse<String>> answers = Simultaneously.run(acts).stream().map(Simultaneously.Outcome::result).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        HttpResponse<String> lost = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(read(lost, 409).at("/message").asText()).containsPattern("изменил\\(а\\) Участник (root|second), \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d: Роль");
    }

    @Test
    void shouldNeverTakeTheLastAdministratorAway() throws Exception {
        expect(root.post(ACCOUNTS + "/second/roles/end", body(Map.of("role", "admin", "reason", "x", "seen", seen("second")))), 204);
        assertThat(second.get(ACCOUNTS).statusCode()).isEqualTo(403);

        for (String last : List.of("roles/end", "close")) {
            assertThat(message(root.post(ACCOUNTS + "/root/" + last, body(Map.of("role", "admin", "reason", "x", "seen", seen("root")))), 409))
                    .contains("Других администраторов");
        }
        assertThat(message(root.post(ACCOUNTS + "/root/roles/end",
                body(Map.of("role", "admin", "lastDay", "2099-01-01", "reason", "x", "seen", seen("root")))), 409)).contains("Других администраторов");
        assertThat(root.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveNobodyARoleByOneself_norWithoutReasonOrForDaysPast() throws Exception {
        assertThat(message(give("root", "verifier", null, Map.of("reason", "x")), 403)).contains("Самому себе");
        assertThat(message(give("anna", "verifier", null, Map.of("reason", " ")), 422)).contains("основание");
        assertThat(message(give("anna", "verifier", null, Map.of("reason", "x", "from", "2020-01-01")), 422)).contains("раньше сегодняшнего");
        assertThat(message(give("anna", "verifier", null, Map.of("reason", "x", "to", "2020-01-01")), 422)).contains("раньше первого");
        assertThat(message(give("anna", "head", null, Map.of("reason", "x")), 422)).contains("и орган");
        assertThat(message(give("anna", "head", "NONE", Map.of("reason", "x")), 422)).contains("NONE");
        assertThat(message(give("anna", "officer", "MIN", Map.of("reason", "x")), 409)).contains("уже имеет эту роль");
        assertThat(message(give("nobody", "verifier", null, Map.of("reason", "x")), 404)).contains("nobody");
        assertThat(groupsOf("anna")).containsExactlyInAnyOrder("officers", "officers-MIN");
    }

    @Test
    void shouldEndEverything_whenSomebodyHasLeft() throws Exception {
        WebSession open = logins.session(port, anna);
        expect(root.post(ACCOUNTS + "/anna/close", body(Map.of("reason", "Уволена", "seen", seen("anna")))), 204);

        assertThat(open.get("/camunda/api/dalel/account").statusCode()).isEqualTo(401);
        assertThat(groupsOf("anna")).isEmpty();
        JsonNode account = read(root.get(ACCOUNTS + "/anna"), 200);
        assertThat(account.at("/roles")).isEmpty();
        assertThat(account.at("/changes/0/act").asText()).isEqualTo("Сотрудник выбыл");
        assertThat(message(root.post(ACCOUNTS + "/anna/close", body(Map.of("reason", "x", "seen", seen("anna")))), 404)).contains("нет ролей");
    }

    @Test
    void shouldCreateAnAccount_whosePasswordServesForChoosingOneOnly() throws Exception {
        Map<String, Object> account = new HashMap<>(Map.of("login", "bek", "name", "Беков Бек", "role", "officer", "body", "MIN", "from", today(),
                "reason", "Приказ № 7"));
        String password = read(root.post(ACCOUNTS, body(account)), 201).at("/password").asText();
        WebSession bek = WebSession.login(port, "bek", password);

        assertThat(message(bek.get("/camunda/api/dalel/desk"), 403)).contains("одноразовым паролем");
        assertThat(bek.get(ENGINE + "/filter").statusCode()).isEqualTo(403);
        assertThat(bek.get("/camunda/app/tasklist/default/").headers().firstValue("Location").orElseThrow()).endsWith("/camunda/dalel/account");
        assertThat(bek.get("/camunda/dalel/account").statusCode()).isEqualTo(200);
        assertThat(read(bek.get("/camunda/api/dalel/account"), 200).at("/passwordIsOneTime").asBoolean()).isTrue();
        String change = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"" + password + "\"}";
        assertThat(message(bek.put("/camunda/api/dalel/people/bek/password", change.formatted(password)), 422)).contains("совпадает");
        expect(bek.put("/camunda/api/dalel/people/bek/password", change.formatted(CHOSEN)), 204);

        assertThat(bek.get("/camunda/api/dalel/desk").statusCode()).isEqualTo(200);
        assertThat(WebSession.login(port, "bek", CHOSEN).get(ENGINE + "/filter").statusCode()).isEqualTo(200);
        assertThat(message(root.post(ACCOUNTS, body(account)), 409)).isNotBlank();
        account.put("login", "BEK");
        assertThat(root.post(ACCOUNTS, body(account)).statusCode()).as("the same in other letters").isBetween(400, 499);
    }

    @Test
    void shouldTakeNobodysNumber() throws Exception {
        Map<String, String> sentences = Map.of("login", "«Логин»: это ИИН", "name", "«Фамилия, имя, отчество»", "email", "«Электронная почта»");
        for (Map.Entry<String, String> field : sentences.entrySet()) {
            Map<String, Object> account = new HashMap<>(Map.of("login", "bek", "name", "Беков Бек", "email", "bek@min.test", "role", "officer", "body", "MIN",
                    "from", today(), "reason", "Приказ № 7"));
            account.put(field.getKey(), Map.of("login", "850101300005", "name", "Беков Бек 850101300005", "email", "850101300005@min.test").get(field.getKey()));
            assertThat(message(root.post(ACCOUNTS, body(account)), 422)).as(field.getKey()).contains(field.getValue(), "ИИН");
        }
        assertThat(database.sql("select count(*) from dalel.person where login in ('bek', '850101300005')").query(Integer.class).single()).isZero();
    }

    @Test
    void shouldRefuseAOneTimePassword_whoseTimeIsOver() throws Exception {
        JsonNode made = read(root.post(ACCOUNTS + "/anna/password", body(Map.of("reason", "Забыла"))), 200);
        assertThat(made.at("/until").asText()).matches("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d");
        database.sql("update dalel.one_time_password set set_at = set_at - interval '72 hours' where person = 'anna'").update();
        assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "anna", made.at("/password").asText()))
                .withMessageContaining("403").withMessageContaining("Срок одноразового пароля истёк");
    }

    @Test
    void shouldResetAPassword_andEndWhatIsOpen() throws Exception {
        WebSession open = logins.session(port, anna);
        String password = read(root.post(ACCOUNTS + "/anna/password", body(Map.of("reason", "Забыла"))), 200).at("/password").asText();

        assertThat(open.get("/camunda/api/dalel/account").statusCode()).isEqualTo(401);
        assertThat(WebSession.login(port, "anna", password).get("/camunda/api/dalel/account").statusCode()).isEqualTo(200);
        assertThat(message(root.post(ACCOUNTS + "/root/password", body(Map.of("reason", "x"))), 403)).contains("Мой вход");
        assertThat(database.sql("select actor || ' ' || matter || ' ' || reason from dalel.ledger_entry where act = 'PASSWORD_RESET'").query(String.class).list())
                .containsExactly("root anna Забыла");
    }

    @Test
    void shouldBeFound_andSignedOut() throws Exception {
        logins.session(port, anna);
        JsonNode found = read(root.get(ACCOUNTS + "?find=min"), 200);
        assertThat(found.at("/accounts").findValuesAsText("login")).containsExactly("anna");
        assertThat(found.at("/accounts/0/roles/0/body").asText()).isEqualTo("MIN");
        assertThat(read(root.get(ACCOUNTS + "?find=%25"), 200).at("/accounts")).as("a sign of the database's is a sign").isEmpty();

        String signIn = read(root.get(ACCOUNTS + "/anna"), 200).at("/signIns/0/id").asText();
        expect(root.post(ACCOUNTS + "/anna/sign-ins/" + signIn + "/end", "{}"), 204);
        assertThat(read(root.get(ACCOUNTS + "/anna"), 200).at("/signIns")).isEmpty();
        assertThat(logins.session(port, anna).get(ACCOUNTS).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> give(String login, String role, String body, Map<String, Object> more) throws Exception {
        Map<String, Object> gift = new HashMap<>(Map.of("role", role, "from", today()));
        gift.put("body", body);
        gift.put("seen", "nobody".equals(login) ? 0 : seen(login));
        gift.putAll(more);
        return root.post(ACCOUNTS + "/" + login + "/roles", body(gift));
    }

    private long seen(String login) throws Exception {
        return read(root.get(ACCOUNTS + "/" + login), 200).at("/seen").asLong();
    }

    private String today() throws Exception {
        return read(root.get(ACCOUNTS), 200).at("/today").asText();
    }

    private List<String> groupsOf(String login) {
        return identities.createGroupQuery().groupMember(login).list().stream().map(org.camunda.bpm.engine.identity.Group::getId).toList();
    }

    private String body(Map<String, Object> content) throws Exception {
        return json.writeValueAsString(content);
    }

    private void expect(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private String message(HttpResponse<String> answer, int status) throws Exception {
        return read(answer, status).at("/message").asText();
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        expect(answer, status);
        return json.readTree(answer.body());
    }
}
