package kz.dalel.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
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
class TasklistRefusalBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private EnginePeople people;
    @Autowired
    private TaskService tasks;

    @BeforeEach
    void startProcess() {
        guardedTask.deploy();
    }

    @AfterEach
    void remove() {
        guardedTask.remove();
    }

    @Test
    void shouldShowTheSentence_whenTheUseCaseRefuses() {
        people.person("root", "camunda-admin");
        people.person("anna", "officers", GuardedTask.GROUP);
        String taskId = guardedTask.startWithDeadline(Instant.parse("2100-01-01T00:00:00Z"));
        tasks.setAssignee(taskId, "anna");

        try (Browser browser = Browser.launch()) {
            Page page = browser.newPerson().newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + taskId);
            page.locator("form[name=signinForm] input[type=text]").fill("anna");
            page.locator("input[type=password]").fill(EnginePeople.PASSWORD);
            page.locator("button[type=submit]").click();
            page.locator("button[ng-click='complete()']").click();

            assertThat(page.locator(".notifications")).containsText("Данные формы не удалось прочитать");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/refusal.png")));
        }
    }
}
