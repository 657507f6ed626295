package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That the filter stands before those that it mends, in the application as it runs. */
@DalelTest
class PageUnderLoadTest {

    private static final Pattern NUMBER = Pattern.compile("nonce[-=]\"?([A-Za-z0-9_-]+)");
    private static final int PAGES = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private EnginePeople people;

    @Test
    void shouldAlwaysAllowThePagesOwnScripts_whenManyRequestsComeAtOnce() {
        // Without an administrator the web applications would lead to their setup page.
        people.person("root", "camunda-admin");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            WebSession session = WebSession.anonymous(port);
            while (!enough.get()) {
                session.get("/camunda/app/tasklist/scripts/config.js");
            }
        });
        try {
            WebSession reader = WebSession.anonymous(port);
            for (int page = 0; page < PAGES; page++) {
                HttpResponse<String> answer = reader.get("/camunda/app/tasklist/default/");
                assertThat(numberIn(answer.headers().firstValue("Content-Security-Policy").orElseThrow())).isEqualTo(numberIn(answer.body()));
            }
        } finally {
            enough.set(true);
            others.join();
        }
    }

    private static String numberIn(String text) {
        Matcher found = NUMBER.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
