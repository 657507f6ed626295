package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries a colleague's password, from another address of this machine. */
@DalelTest
class SignInTest {

    private static final String ELSEWHERE = "127.0.0.2";
    private static final int TRIES = 10;
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private JdbcClient database;

    @Test
    void shouldSlowDownTheOneWhoTries_andLeaveTheColleagueAlone() throws IOException {
        PersonId victim = scene.person("tried-by-somebody", Role.VERIFIER);
        logins.session(port, victim);
        try (Attacker attacker = new Attacker()) {
            for (int time = 0; time < TRIES; time++) {
                Answer failed = attacker.tries(victim.value(), "wrong" + time);
                assertThat(failed.status).isEqualTo(401);
                assertThat(failed.body).contains("Неверный логин или пароль");
            }
            Answer refused = attacker.tries(victim.value(), "wrong");
            assertThat(refused.status).isEqualTo(429);
            assertThat(Integer.parseInt(refused.retryAfter)).isBetween(1, 61);
            assertThat(refused.body).contains("Слишком много неудачных попыток входа");
            assertThat(attacker.tries(victim.value(), EnginePeople.PASSWORD).status).as("also with the right one").isEqualTo(429);
            assertThat(attacker.tries(victim.value().toUpperCase(), "wrong").status).as("also in other letters").isEqualTo(429);

            assertThat(WebSession.login(port, victim.value(), EnginePeople.PASSWORD).get("/camunda/api/dalel/desk").statusCode()).isNotEqualTo(401);
        }
        assertThat(entriesAbout(victim)).as("one for all of it").containsExactly(ELSEWHERE);
    }

    /** Forms in which the web applications would find another name than the one that is counted and written down. */
    @Test
    void shouldCountTheNameThatIsTried_howeverTheFormIsWritten() throws IOException {
        PersonId victim = scene.person("tried-in-disguise", Role.VERIFIER);
        logins.session(port, victim);
        String right = "&password=" + EnginePeople.PASSWORD;
        try (Attacker attacker = new Attacker()) {
            for (int time = 0; time < TRIES; time++) {
                assertThat(attacker.tries(victim.value(), "wrong" + time).status).isEqualTo(401);
            }
            assertThat(attacker.sends("user%6Eame=" + victim + right, FORM, StandardCharsets.UTF_8).status).as("known as the one who tried").isEqualTo(429);
            for (String form : List.of("user%6Eame=" + victim + "&username=decoy", "username=decoy&username=" + victim, "username&username=" + victim, "")) {
                assertThat(attacker.sends(form + right, FORM, StandardCharsets.UTF_8).status).as(form).isEqualTo(400);
            }
            for (String letters : List.of("IBM037", "UTF-16", "ISO-8859-1", "UTF-8; charset=UTF-16")) {
                Charset sent = Charset.forName(letters.substring(letters.lastIndexOf('=') + 1));
                assertThat(attacker.sends("username=" + victim + right, FORM + "; charset=" + letters, sent).status).as(letters).isEqualTo(415);
            }
            assertThat(attacker.sends("username=" + victim + right, FORM + ";charset=utf-8", StandardCharsets.UTF_8).status).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0085b", "a\u2028b", "a\u009b31mb", "a\u202eb", "a\u200bb", "a» from 10.0.0.1 succeeded «b"})
    void shouldKeepWhatIsTypedWithinItsPlaceOfTheLog(String typed) {
        assertThat(GateRefusals.printable(typed)).startsWith("a?").endsWith("b").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}«»]");
    }

    @Test
    void shouldRecordNothingInTheLedger_whenTheAccountIsNobodys() throws IOException {
        try (Attacker attacker = new Attacker()) {
            for (int time = 0; time < TRIES; time++) {
                attacker.tries("a password, not a name", "wrong");
            }
            assertThat(attacker.tries("a password, not a name", "wrong").status).isEqualTo(429);
        }
        assertThat(database.sql("select count(*) from dalel.ledger_entry where act = 'SIGN_INS_THROTTLED'").query(Integer.class).single()).isZero();
    }

    private List<String> entriesAbout(PersonId person) {
        return database.sql("select reason from dalel.ledger_entry where act = 'SIGN_INS_THROTTLED' and matter = :person")
                .param("person", person.value()).query(String.class).list();
    }

    private record Answer(int status, String retryAfter, String body) {
    }

    /** A browser at another address. */
    private final class Attacker implements AutoCloseable {

        private final InetAddress elsewhere = InetAddress.getByName(ELSEWHERE);
        private final BasicCookieStore cookies = new BasicCookieStore();
        private final CloseableHttpClient client = HttpClients.custom().disableAutomaticRetries().setDefaultCookieStore(cookies).setRoutePlanner(new DefaultRoutePlanner(null) {
            @Override
            protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) {
                return elsewhere;
            }
        }).build();

        private Attacker() throws IOException {
            client.execute(new HttpGet(address("/camunda/app/welcome/default/")), answer -> null);
        }

        private Answer tries(String login, String password) throws IOException {
            return sends("username=" + WebSession.encode(login) + "&password=" + WebSession.encode(password), FORM, StandardCharsets.UTF_8);
        }

        private Answer sends(String form, String type, Charset letters) throws IOException {
            HttpPost request = new HttpPost(address("/camunda/api/admin/auth/user/default/login/welcome"));
            request.setEntity(new ByteArrayEntity(form.getBytes(letters), null));
            request.setHeader("Content-Type", type);
            cookies.getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .forEach(cookie -> request.setHeader("X-XSRF-TOKEN", cookie.getValue()));
            return client.execute(request, answer -> new Answer(answer.getCode(),
                    answer.containsHeader("Retry-After") ? answer.getFirstHeader("Retry-After").getValue() : "", EntityUtils.toString(answer.getEntity())));
        }

        private String address(String path) {
            return "http://127.0.0.1:" + port + path;
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
