package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DalelTest
class FreshScriptsFilterTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist/scripts/dalel/mount.js", "tasklist/scripts/config.js", "tasklist/locales/ru.json", "styles/dalel-look.css"})
    void shouldHaveTheBrowserAskForChanges(String file) {
        HttpResponse<String> answer = WebSession.anonymous(port).get("/camunda/app/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    }
}
