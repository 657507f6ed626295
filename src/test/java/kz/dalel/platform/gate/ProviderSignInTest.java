package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.platform.StartRefusal;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.OpenIdProvider;
import kz.dalel.testing.ProviderVisit;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People are signed in by an OpenID provider, by whose settings for these tests the running application's gate is built anew. */
@DalelTest
class ProviderSignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ACCOUNT = "/camunda/api/dalel/account";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private RelievePerson relieve;
    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void haveAnAdministrator() {
        // Where there is none, the web applications lead everybody to making one.
        scene.person("root", Role.ADMIN);
    }

    @Test
    void shouldLetInByTheProvider_andOutAgain() {
        scene.person("anna", Role.VERIFIER);
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            provider.serve(port);
            by(provider.settings(), () -> {
                ProviderVisit anna = new ProviderVisit(port, "anna");
                assertThat(anna.get(ACCOUNT).statusCode()).isEqualTo(401);
                HttpResponse<String> page = anna.follow(TASKLIST + "?back=%2Fcamunda%2Fdalel%2Faccount");
                assertThat(page.statusCode()).as("%s: %s", anna.way(), page.body()).isEqualTo(200);
                assertThat(last(anna)).as("back where she wanted to: %s", anna.way()).startsWith("http://127.0.0.1:" + port + TASKLIST + "?back=%2Fcamunda%2Fdalel%2Faccount");
                assertThat(anna.way().toString()).contains("code_challenge=", "nonce=", "state=", "acr_values=strong");
                assertThat(anna.sessions()).as("a key that somebody may have known before is none afterwards").hasSizeGreaterThan(1).doesNotHaveDuplicates();

                assertThat(anna.get(ACCOUNT).body()).as("the log-in of the registry, whatever the case").contains("\"login\":\"anna\"", "Верификатор");
                assertThat(anna.get("/camunda/api/engine/engine/default/filter").body()).as("the web applications know her groups").contains("На верификацию");
                assertThat(anna.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"anna\"", "tasklist").doesNotContain("cockpit");
                assertThat(anna.get("/camunda/app/tasklist/scripts/dalel/sign-in-by.js").body()).contains("'provider'");
                assertThat(anna.post("/camunda/api/admin/auth/user/default/login/welcome").statusCode()).as("no password is taken").isEqualTo(403);
                assertThat(anna.follow("/sign-out").statusCode()).as("nothing happens to whoever is signed in").isEqualTo(200);
                assertThat(anna.get(ACCOUNT).statusCode()).isEqualTo(200);

                assertThat(anna.post("/camunda/api/admin/auth/user/default/logout").statusCode()).isBetween(200, 299);
                assertThat(anna.get(ACCOUNT).statusCode()).isEqualTo(401);
                assertThat(anna.follow("/sign-out").statusCode()).isEqualTo(200);
                assertThat(anna.way()).as("signed out at the provider too")
                        .anyMatch(step -> step.toString().startsWith(provider.address() + "/connect/logout?id_token_hint="));
                assertThat(last(anna)).isEqualTo("http://127.0.0.1:" + port + "/");
            });
        }
    }

    @Test
    void shouldLetNobodyElseIn() {
        scene.person("anna", Role.VERIFIER);
        scene.person("boris", Role.SUPERVISOR);
        OpenIdProvider.NOT_TO_BELIEVE.forEach(login -> scene.person(login, Role.VERIFIER));
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            provider.serve(port);
            by(provider.settings(), () -> {
                assertRefused("stranger", "в реестре нет пользователя «STRANGER»");
                assertRefused("boris", "supervisors");
                OpenIdProvider.NOT_TO_BELIEVE.forEach(login -> assertRefused(login, "Вход не выполнен"));
                assertThat(new ProviderVisit(port, "anna").get("/login/oauth2/code/dalel?code=guessed&state=guessed").statusCode()).isEqualTo(401);

                ProviderVisit anna = new ProviderVisit(port, "anna");
                anna.follow(TASKLIST);
                assertThat(anna.get(ACCOUNT).statusCode()).isEqualTo(200);
                relieve.handle(new RelievePerson.Command(PersonId.of("anna"), HeldRole.of(Role.VERIFIER), LocalDate.of(2026, 1, 1)));
                assertRefused("anna", "нет ни одной роли");
            });
        }
    }

    @Test
    void shouldSayThatTheProviderIsAway() {
        List<String> settings;
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            settings = provider.settings();
        }
        by(settings, () -> {
            HttpResponse<String> answer = new ProviderVisit(port, "anna").follow(TASKLIST);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("не отвечает");
        });
    }

    @Test
    void shouldRefuseToStart_withoutIssuerOrScope() {
        List<String> settings = List.of("--dalel.sign-in.by=oidc", "--spring.security.oauth2.client.registration.dalel.client-id=dalel",
                "--spring.security.oauth2.client.registration.dalel.scope=openid", "--spring.security.oauth2.client.provider.dalel.issuer-uri=https://id.test");
        for (List<String> tooLittle : List.of(settings.subList(0, 1), settings.subList(0, 3), List.of(settings.get(0), settings.get(1), settings.get(3)))) {
            configured(tooLittle, context -> assertThat(context).as("%s", tooLittle).getFailure().rootCause().isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("не описана"));
        }
        configured(settings, context -> assertThat(context).as("it is not asked before somebody wants to sign in").hasSingleBean(ProviderSignIn.class));
    }

    private void assertRefused(String login, String sentence) {
        ProviderVisit visit = new ProviderVisit(port, login);
        HttpResponse<String> answer = visit.follow(TASKLIST);
        assertThat(answer.statusCode()).as("%s: %s: %s", login, visit.way(), answer.body()).isIn(401, 403);
        assertThat(answer.body()).as(login).contains("Вход не выполнен", sentence);
        assertThat(visit.get(ACCOUNT).statusCode()).as(login).isEqualTo(401);
    }

    private static String last(ProviderVisit visit) {
        return visit.way().get(visit.way().size() - 1).toString();
    }

    /** Runs the visits while the gate signs people in by these settings. */
    private void by(List<String> settings, Runnable visits) {
        configured(settings, context -> {
            try (RebuiltGate gate = RebuiltGate.of(application, 0, Optional.of(context.getBean(ProviderSignIn.class)))) {
                visits.run();
            }
        });
    }

    private void configured(List<String> settings, ContextConsumer<AssertableApplicationContext> consumer) {
        new ApplicationContextRunner().withUserConfiguration(SignInConfiguration.class)
                .withPropertyValues(settings.stream().map(each -> each.substring("--".length())).toArray(String[]::new))
                .withBean(SignInDesk.class, () -> bean(SignInDesk.class)).withBean(People.class, () -> bean(People.class))
                .withBean(GateRefusals.class, () -> bean(GateRefusals.class)).run(consumer);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
