package kz.dalel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.dalel.registry.People;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DalelTest
class StartPageTest {

    private static final Pattern LINK = Pattern.compile("<link [^>]*href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Test
    void shouldTellAStrangerWhatThisIs_andNameNobodyOutsideOfTheDemo() {
        scene.person("verifier-of-today", Role.VERIFIER);

        HttpResponse<String> page = WebSession.anonymous(port).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Оценка того, как государственные органы", "/camunda/app/tasklist/", "/camunda/app/cockpit/", "/rating")
                .doesNotContain("Кем можно войти", "verifier-of-today", "??start");
    }

    /** A page without an icon of its own has the browser ask for one that is not there. */
    @Test
    void shouldFindItsIconAndStyles() {
        WebSession stranger = WebSession.anonymous(port);
        List<String> linked = LINK.matcher(stranger.get("/").body())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(linked).anyMatch(address -> address.endsWith(".svg")).anyMatch(address -> address.endsWith(".css"));
        assertThat(linked).allSatisfy(address -> assertThat(stranger.get(address).statusCode()).isEqualTo(200));
        assertThat(stranger.get("/camunda/favicon.ico").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNameEverybodyOneCanLogInAs_roleByRole() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of());
        scene.person("supervisor", Role.SUPERVISOR);
        scene.person("officer", Role.OFFICER, ministry);

        assertThat(new DemoLogins(registry, people, clock).all())
                .extracting(DemoLogins.Login::login, DemoLogins.Login::role, DemoLogins.Login::body)
                .containsExactly(
                        tuple("officer", "officer", "Орган MIN"),
                        tuple("supervisor", "supervisor", ""));
    }
}
