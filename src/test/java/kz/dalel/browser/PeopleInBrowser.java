package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Date;
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

    @Autowired
    private Browser browser;

    private final Set<PersonId> withPassword = new HashSet<>();

    /** Without one the web applications would lead to their setup page. */
    @BeforeEach
    void addAnAdministrator() {
        scene.person("administrator", Role.ADMIN);
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    /** The person in the task list, in a new window. */
    Tasklist enter(PersonId person) {
        return enter(person, newWindow());
    }

    /** The person in the task list, in this window. */
    Tasklist enter(PersonId person, Page window) {
        givePassword(person);
        Tasklist tasklist = new Tasklist(window, port);
        tasklist.enter(person, PASSWORD, clock.instant());
        return tasklist;
    }

    /** The person in a new window on a page, signed in without the task list: how one comes from there to the page is tested once. */
    Tasklist enterAt(PersonId person, String path) {
        givePassword(person);
        Page window = newWindow();
        APIRequestContext requests = window.context().request();
        requests.get(address("/camunda/app/welcome/default/"));
        String token = window.context().cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
        assertThat(requests.post(address("/camunda/api/admin/auth/user/default/login/welcome"), RequestOptions.create()
                .setHeader("X-XSRF-TOKEN", token)
                .setForm(FormData.create().set("username", person.value()).set("password", PASSWORD)))).isOK();
        window.clock().setFixedTime(Date.from(clock.instant()));
        window.navigate(address(path));
        return new Tasklist(window, port);
    }

    private void givePassword(PersonId person) {
        if (withPassword.add(person)) {
            setPassword.handle(new SetPassword.Command(person, new InitialPassword(PASSWORD)));
        }
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
