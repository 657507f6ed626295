package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.Browser;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.GuardedTask;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That a refusal's sentence is what the person reads in the real Tasklist. */
@DalelTest
class RefusalInTasklistTest {

    private static final PersonId ANNA = new PersonId("anna");

    @LocalServerPort
    private int port;
    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private EnginePeople people;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Clock clock;
    @Autowired
    private Browser browser;

    @BeforeEach
    void startProcess() {
        guardedTask.deploy();
    }

    @AfterEach
    void remove() {
        guardedTask.remove();
        browser.closeWindows();
    }

    @Test
    void shouldShowTheSentence_whenTheUseCaseRefuses() {
        people.person("root", "camunda-admin");
        people.person(ANNA.value(), "officers", GuardedTask.GROUP);
        String taskId = guardedTask.startWithDeadline(Instant.parse("2100-01-01T00:00:00Z"));
        tasks.setAssignee(taskId, ANNA.value());

        Tasklist tasklist = new Tasklist(browser.newPerson().newPage(), port);
        tasklist.enter(ANNA, EnginePeople.PASSWORD, clock.instant());
        tasklist.openById(taskId);
        tasklist.press("Завершить");

        assertThat(tasklist.page().locator(".notifications")).containsText("Данные формы не удалось прочитать");
        tasklist.keepPicture("refusal");
    }
}
