package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;

/** The language switch stands on every page and in the web applications, and what was chosen holds in all of them. */
@DalelTest
class LanguagesInBrowserTest extends PeopleInBrowser {

    @Test
    void shouldSpeakTheLanguageThatWasChosen_onEveryPageAndInTheWebApplications() {
        clock.stopAt(Scene.OPENED_AT);
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        Tasklist tasklist = enter(supervisor);
        Page page = tasklist.page();

        choose(page.locator(".dalel-languages"), "ҚАЗ", AriaRole.BUTTON);
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Алмастыру").setExact(true))).isVisible();
        assertThat(page.locator(".task-filters")).containsText("Тоқсанды бақылау");
        page.getByText("Процесті бастау").click();
        page.locator(".modal-body").getByText("Тоқсандық бағалау циклі").click();
        assertThat(page.locator(".modal-body .fjs-form")).containsText("Жыл (міндетті)");
        tasklist.keepPicture("80-tasklist-kk");

        page.navigate(address("/camunda/dalel/deputies"));
        assertThat(page.locator("main h1")).hasText("Алмастыру");
        tasklist.keepPicture("81-deputies-kk");
        choose(page.locator(".languages"), "ENG", AriaRole.LINK);
        assertThat(page.locator("main h1")).hasText("Deputies");

        page.navigate(address("/camunda/app/cockpit/default/"));
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deadlines").setExact(true))).isVisible();
        assertThat(page.locator(".dalel-languages [aria-pressed=true]")).hasText("ENG");
        tasklist.keepPicture("82-cockpit-en");
    }

    private static void choose(Locator languages, String sign, AriaRole role) {
        languages.getByRole(role, new Locator.GetByRoleOptions().setName(sign)).click();
    }
}
