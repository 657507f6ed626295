package kz.dalel.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import kz.dalel.account.ChosenLanguages;
import kz.dalel.registry.Role;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which language who is answered, and that a choice sticks. */
@DalelTest
class LanguageRestTest {

    private static final String RUSSIAN = "lang=\"ru\"";
    private static final String KAZAKH = "lang=\"kk\"";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String START_FORM = "process-definition/key/quarter-cycle/deployed-start-form";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private ChosenLanguages chosen;

    @Test
    void shouldSpeakRussian_untilAStrangerChooses_andThatLanguageFromThenOn() {
        WebSession stranger = WebSession.anonymous(port);
        assertThat(stranger.get("/rating").body()).contains("<html " + RUSSIAN).contains(">Вход для сотрудников<");

        assertThat(stranger.get("/?lang=kk").body()).contains("<html " + KAZAKH).contains("Мемлекеттік органдарды тоқсандық бағалау");
        assertThat(stranger.get("/rating").body()).contains("<html " + KAZAKH).contains(">Қызметкерлер кіретін бет<");
        assertThat(stranger.get("/no-such-page").body()).contains("Бұл мекенжайда ештеңе жоқ.");

        assertThat(stranger.get("/rating?lang=xx").body()).as("a language that is not spoken changes nothing").contains("<html " + KAZAKH);
        assertThat(stranger.get("/rating?lang=ru").body()).contains("<html " + RUSSIAN);
    }

    @Test
    void shouldOfferThePageItselfInTheOtherLanguages_withWhatWasAskedOfIt() {
        assertThat(WebSession.anonymous(port).get("/?quarter=2026-Q3&lang=en").body())
                .contains("href=\"?quarter=2026-Q3&amp;lang=kk\" lang=\"kk\"").contains("aria-current=\"true\" rel=\"nofollow\">ENG<");
    }

    @Test
    void shouldRememberWhatAPersonChose_alsoOnAnotherComputer() {
        PersonId vera = scene.person("vera", Role.VERIFIER);
        WebSession session = logins.session(port, vera);
        assertThat(chosen.of(vera)).isEmpty();
        assertThat(session.put("/camunda/api/dalel/language", "{\"language\":\"kk\"}").statusCode()).isEqualTo(200);
        assertThat(chosen.of(vera)).contains(Language.KAZAKH);
        assertThat(session.get("/camunda/api/engine/engine/default/job").body()).contains("Бұл әрекетке құқығыңыз жоқ.");

        WebSession elsewhere = logins.session(port, vera);
        assertThat(elsewhere.get("/camunda/dalel/deputies").body()).contains(RUSSIAN);
        assertThat(elsewhere.get("/camunda/api/dalel/language").body()).isEqualTo("{\"language\":\"kk\"}");
        assertThat(elsewhere.get("/camunda/dalel/deputies").body()).contains(KAZAKH);

        elsewhere.get("/rating?lang=en");
        assertThat(chosen.of(vera)).as("the last choice holds, wherever it was made").contains(Language.ENGLISH);
    }

    @Test
    void shouldRefuseALanguageThatIsNotSpoken() {
        PersonId vera = scene.person("vera", Role.VERIFIER);
        WebSession session = logins.session(port, vera);
        HttpResponse<String> answer = session.put("/camunda/api/dalel/language", "{\"language\":\"de\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Такого языка здесь нет");
        assertThat(chosen.of(vera)).isEmpty();
    }

    @Test
    void shouldAnswerProgramsInTheLanguageTheyAccept() throws IOException, InterruptedException {
        assertThat(refusalOfApi(Optional.empty())).contains("Нужен действующий ключ доступа");
        assertThat(refusalOfApi(Optional.of("en-US,en;q=0.9"))).contains("A valid access key is needed");
        assertThat(refusalOfApi(Optional.of("de,kk;q=0.5,ru;q=0.3"))).contains("қолжетімділік кілті керек");
        assertThat(refusalOfApi(Optional.of("de"))).contains("Нужен действующий ключ доступа");
    }

    @Test
    void shouldSayFormsListsAndProcessesOfTheEngine_inTheLanguageThatWasChosen() {
        WebSession supervisor = logins.session(port, scene.person("kurator", Role.SUPERVISOR));
        assertThat(supervisor.get(ENGINE + START_FORM).body()).contains("Год (обязательно)");

        supervisor.get("/rating?lang=kk");
        assertThat(supervisor.get(ENGINE + START_FORM).body()).contains("Жыл (міндетті)", "I тоқсан", "\"key\":\"quarterNumber\"").doesNotContain("обязательно");
        assertThat(supervisor.get(ENGINE + "filter?resourceType=Task").body()).contains("Тоқсанды бақылау").doesNotContain("Контроль квартала");
        assertThat(supervisor.get(ENGINE + "process-definition?latestVersion=true").body()).contains("\"Тоқсандық бағалау циклі\"");
    }

    @Test
    void shouldWriteRussianWhatIsKept_whoeverActs() {
        Messages kept = Messages.kept("platform");
        Messages told = Messages.of("platform");
        LocaleContextHolder.setLocale(Language.KAZAKH.locale());
        try {
            assertThat(kept.text("platform.notAllowed")).isEqualTo("У вас нет права на это действие.");
            assertThat(told.text("platform.notAllowed")).isEqualTo("Бұл әрекетке құқығыңыз жоқ.");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(told.text("platform.notAllowed")).as("nobody asks").isEqualTo("У вас нет права на это действие.");
    }

    private String refusalOfApi(Optional<String> accepted) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cycles"));
        accepted.ifPresent(languages -> request.header("Accept-Language", languages));
        return HttpClient.newHttpClient().send(request.GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
