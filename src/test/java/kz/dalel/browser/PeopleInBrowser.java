package kz.dalel.browser;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Role;
import kz.dalel.registry.SetPassword;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.Browser;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests have in common in which people of a scene work in a real browser, each in a window of their own. */
abstract class PeopleInBrowser {

    private static final String PASSWORD = "Kvartal-2026-Proverka";

    @Autowired
    Scene scene;

    @Autowired
    AdjustableClock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private SetPassword setPassword;

    private final Set<PersonId> withPassword = new HashSet<>();
    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        // Without an administrator the web applications would lead to their setup page.
        scene.person("administrator", Role.ADMIN);
        browser = Browser.launch();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    /** The person in the task list, in a new window. */
    Tasklist enter(PersonId person) {
        return enter(person, newWindow());
    }

    /** The person in the task list, in this window. */
    Tasklist enter(PersonId person, Page window) {
        if (withPassword.add(person)) {
            setPassword.handle(new SetPassword.Command(person, new InitialPassword(PASSWORD)));
        }
        Tasklist tasklist = new Tasklist(window, port);
        tasklist.enter(person, PASSWORD, clock.instant());
        return tasklist;
    }

    /** An empty window in which nobody is logged in. */
    Page newWindow() {
        return browser.newPerson().newPage();
    }

    /** Where a page of the application is. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
