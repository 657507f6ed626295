package kz.dalel.platform.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
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

/** What a password is kept as, and what becomes of one that was kept by the engine's own hash. */
@DalelTest
class PasswordHashTest {

    private static final String CHOSEN = "степной-ветер-42";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private JdbcClient database;

    private PersonId vera;

    @BeforeEach
    void keepByTheOlderHash() throws NoSuchAlgorithmException {
        vera = scene.person("kept-for-long", Role.VERIFIER);
        byte[] digest = MessageDigest.getInstance("SHA-512").digest((EnginePeople.PASSWORD + "salt").getBytes(StandardCharsets.UTF_8));
        database.sql("update public.act_id_user set pwd_ = :hash, salt_ = 'salt' where id_ = :login")
                .param("hash", "{SHA-512}" + Base64.getEncoder().encodeToString(digest)).param("login", vera.value()).update();
    }

    @Test
    void shouldBeKeptAnew_whenItIsRight() {
        refused("wrong");
        assertThat(stored()).as("a wrong one changes nothing").startsWith("{SHA-512}");

        WebSession.login(port, vera.value(), EnginePeople.PASSWORD);
        String renewed = stored();
        assertThat(renewed).startsWith("{argon2id}$argon2id$v=19$");

        WebSession.login(port, vera.value(), EnginePeople.PASSWORD);
        assertThat(stored()).as("once").isEqualTo(renewed);
        refused("wrong");
    }

    @Test
    void shouldLetBothIn_whoeverIsFaster() {
        List<CompletableFuture<WebSession>> both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> WebSession.login(port, vera.value(), EnginePeople.PASSWORD)))
                .limit(2).toList();
        both.forEach(CompletableFuture::join);
        assertThat(stored()).startsWith("{argon2id}");
        WebSession.login(port, vera.value(), EnginePeople.PASSWORD);
    }

    @Test
    void shouldNotComeBack_whenAnotherIsChosen() throws NoSuchAlgorithmException {
        WebSession session = logins.session(port, vera);
        keepByTheOlderHash();
        assertThat(session.put("/camunda/api/engine/engine/default/user/" + vera.value() + "/credentials",
                "{\"password\":\"" + CHOSEN + "\",\"authenticatedUserPassword\":\"" + EnginePeople.PASSWORD + "\"}").statusCode()).isEqualTo(204);
        WebSession.login(port, vera.value(), CHOSEN);
        refused(EnginePeople.PASSWORD);
    }

    @Test
    void shouldBeOutdated_whenMoreIsAskedForThanThen() {
        PasswordHash light = new PasswordHash(new PasswordHashSettings(256, 1));
        PasswordHash heavy = new PasswordHash(new PasswordHashSettings(512, 2));
        String kept = "{argon2id}" + light.encrypt(CHOSEN);
        assertThat(light.isOutdated(kept)).isFalse();
        assertThat(heavy.isOutdated(kept)).isTrue();
        assertThat(light.isOutdated("{argon2id}" + heavy.encrypt(CHOSEN))).isFalse();
        assertThat(light.encrypt(CHOSEN)).as("salted").isNotEqualTo(light.encrypt(CHOSEN));
        assertThat(kept).as("fits").hasSizeLessThan(255);
    }

    private void refused(String password) {
        assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, vera.value(), password)).withMessageContaining("401");
    }

    private String stored() {
        return database.sql("select pwd_ from public.act_id_user where id_ = :login").param("login", vera.value()).query(String.class).single();
    }
}
