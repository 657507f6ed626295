package kz.dalel.account;

import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.EndSignIns;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.registry.SignIn;
import kz.dalel.registry.SignIns;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are signed in with: seen, and ended, by themselves and by administrators. */
@DalelTest
class SignInsRestTest {

    private static final String ACCOUNT = "/camunda/api/dalel/account";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private SignIns signIns;
    @Autowired
    private EndSignIns endSignIns;
    @Autowired
    private RelievePerson relieve;
    @Autowired
    private JdbcClient database;
    @Autowired
    private ObjectMapper json;

    private PersonId vera;
    private PersonId root;
    private WebSession session;
    private WebSession elsewhere;

    @BeforeEach
    void logIn() {
        vera = scene.person("vera", Role.VERIFIER);
        root = scene.person("root", Role.ADMIN);
        session = logins.session(port, vera);
        elsewhere = WebSession.login(port, "vera", EnginePeople.PASSWORD);
    }

    @Test
    void shouldBeSeen_andEndedOneByOne() throws Exception {
        JsonNode seen = read(session.get(ACCOUNT)).at("/signIns");
        assertThat(seen).hasSize(2);
        assertThat(seen.findValuesAsText("current")).containsExactlyInAnyOrder("true", "false");
        assertThat(seen.at("/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(seen.at("/0/browser").asText()).as("the tests' own client is no browser").isEqualTo("Неизвестная программа");
        String other = seen.get(seen.at("/0/current").asBoolean() ? 1 : 0).at("/id").asText();

        assertThat(session.post(ACCOUNT + "/sign-ins/" + other + "/end", "{}").statusCode()).isEqualTo(204);

        assertThat(elsewhere.get(ACCOUNT).statusCode()).isEqualTo(401);
        assertThat(read(session.get(ACCOUNT)).at("/signIns")).hasSize(1);
        assertThat(session.post(ACCOUNT + "/sign-ins/" + other + "/end", "{}").statusCode()).as("it has ended").isEqualTo(404);
        assertThat(entries()).as("one's own are one's own matter").isEmpty();
    }

    @Test
    void shouldEndAllOthers_whereverTheyAre() {
        assertThat(session.post(ACCOUNT + "/sign-ins/end-others", "{}").statusCode()).isEqualTo(204);

        assertThat(session.get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/camunda/api/engine/engine/default/filter").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/camunda/dalel/account").statusCode()).as("led to the log-in").isEqualTo(302);
    }

    @Test
    void shouldEnd_whenSomebodySignsOutOrIsSomebodyElseThen() throws Exception {
        HttpResponse<String> goodbye = elsewhere.post(LOGOUT, "");
        assertThat(goodbye.statusCode()).isBetween(200, 299);
        assertThat(goodbye.headers().firstValue("Clear-Site-Data")).as("the browser forgets").contains("\"cache\", \"storage\"");
        assertThat(elsewhere.get(ACCOUNT).statusCode()).isEqualTo(401);
        assertThat(read(session.get(ACCOUNT)).at("/signIns")).hasSize(1);
    }

    @Test
    void shouldBeEndedByAnAdministrator_whichIsRecorded() {
        List<SignIn> open = signIns.open(vera);

        // As another node of the jar does it.
        endSignIns.one(root, vera, open.get(0).id());
        endSignIns.all(root, vera, Optional.empty());

        assertThat(session.get(ACCOUNT).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(ACCOUNT).statusCode()).isEqualTo(401);
        assertThat(entries()).containsExactly("root vera", "root vera");
        assertRefused(() -> endSignIns.one(root, vera, open.get(0).id()), UserError.Kind.NOT_FOUND, "registry.signIn.unknown");
    }

    @Test
    void shouldNotBeEndedByOthers_norByGuessing() {
        WebSession boris = logins.session(port, scene.person("boris", Role.SUPERVISOR));
        String ofVera = signIns.open(vera).get(0).id().toString();

        assertThat(boris.post(ACCOUNT + "/sign-ins/" + ofVera + "/end", "{}").statusCode()).isEqualTo(404);
        assertThat(session.post(ACCOUNT + "/sign-ins/" + NOBODYS + "/end", "{}").statusCode()).isEqualTo(404);
        assertThat(session.post(ACCOUNT + "/sign-ins/none/end", "{}").statusCode()).isEqualTo(400);
        assertRefused(() -> endSignIns.all(PersonId.of("boris"), vera, Optional.empty()), UserError.Kind.FORBIDDEN, "registry.roleMissing");
        assertThat(session.postWithoutToken(ACCOUNT + "/sign-ins/end-others", "{}").statusCode()).isEqualTo(403);
        assertThat(signIns.open(vera)).hasSize(2);
    }

    @Test
    void shouldNotBegin_forWhomTheRegistryNamesNoRole() {
        relieve.handle(new RelievePerson.Command(vera, HeldRole.of(Role.VERIFIER), LocalDate.of(2026, 1, 1)));

        assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "vera", EnginePeople.PASSWORD))
                .withMessageContaining("403").withMessageContaining("нет ни одной роли");
        assertThat(database.sql("select count(*) from dalel.sign_in where person = 'vera'").query(Integer.class).single()).isEqualTo(2);
    }

    private List<String> entries() {
        return database.sql("select actor || ' ' || matter from dalel.ledger_entry where act = 'SIGN_INS_ENDED'").query(String.class).list();
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
