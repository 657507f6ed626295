package kz.dalel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Role;
import kz.dalel.registry.SetPassword;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People change their password in «Мой профиль» of the web applications. */
@DalelTest
class OwnPasswordRestTest {

    private static final String CHOSEN = "степной-ветер-42";
    private static final String FORM = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private SetPassword setPassword;
    @Autowired
    private JdbcClient database;

    private PersonId vera;
    private WebSession session;

    @BeforeEach
    void logIn() {
        vera = scene.person("vera", Role.VERIFIER);
        session = logins.session(port, vera);
    }

    @Test
    void shouldBeChanged_andEndWhatIsOpenElsewhere() {
        WebSession elsewhere = WebSession.login(port, "vera", EnginePeople.PASSWORD);
        assertThat(statusOf(elsewhere)).isEqualTo(200);

        assertThat(change(session, "vera", CHOSEN, EnginePeople.PASSWORD).statusCode()).isEqualTo(204);

        assertThat(statusOf(session)).as("where it was changed").isEqualTo(200);
        assertThat(statusOf(elsewhere)).isEqualTo(401);
        assertThat(statusOf(WebSession.login(port, "vera", CHOSEN))).isEqualTo(200);
        assertThat(entries()).containsExactly("vera");
    }

    @Test
    void shouldEndWhatIsOpen_whenTheOperatorSetsAnother() {
        setPassword.handle(new SetPassword.Command(vera, new InitialPassword(CHOSEN)));
        assertThat(statusOf(session)).isEqualTo(401);
        assertThat(entries()).containsExactly("operator");
    }

    @ParameterizedTest
    @CsvSource({"vera, степной-ветер-42, wrong, 403, Текущий пароль указан неверно", "vera, степной-ветер-42, '', 403, Текущий пароль указан неверно",
        "vera, short, a-password-for-tests, 422, Пароль должен быть длиной", "vera, '', a-password-for-tests, 422, Пароль должен быть длиной",
        "vera, vera-vera-42-vera, a-password-for-tests, 422, Пароль не должен содержать логин",
        "boris, степной-ветер-42, a-password-for-tests, 403, только свой пароль"})
    void shouldBeRefused(String login, String chosen, String present, int status, String sentence) {
        scene.person("boris", Role.VERIFIER);
        HttpResponse<String> answer = change(session, login, chosen, present);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
        assertThat(statusOf(WebSession.login(port, "vera", EnginePeople.PASSWORD))).as("it is the old one still").isEqualTo(200);
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldNotBeFoundOutByTrying_atAnOpenSession() {
        PersonId careless = scene.person("left-the-room", Role.VERIFIER);
        WebSession open = logins.session(port, careless);
        for (int time = 0; time < 10; time++) {
            assertThat(change(open, careless.value(), CHOSEN, "guess" + time).statusCode()).isEqualTo(403);
        }
        assertThat(change(open, careless.value(), CHOSEN, EnginePeople.PASSWORD).statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> change(WebSession at, String login, String chosen, String present) {
        return at.put("/camunda/api/engine/engine/default/user/" + login + "/credentials", FORM.formatted(chosen, present));
    }

    private static int statusOf(WebSession at) {
        return at.get("/camunda/api/engine/engine/default/filter").statusCode();
    }

    private List<String> entries() {
        return database.sql("select actor from dalel.ledger_entry where act = 'PASSWORD_SET'").query(String.class).list();
    }
}
