package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The language switch stands on every page and in the web applications, and what was chosen holds in all of them. */
@DalelTest
class LanguagesInBrowserTest extends PeopleInBrowser {

    private static final String PAGES = "/camunda/dalel/";

    private static final String WRITTEN = "() => import('/camunda/app/tasklist/scripts/dalel/format.js')"
            + ".then(format => `${format.moment('2026-10-12T13:30:00Z')}; ${format.month('2026-10')}`)";

    @Test
    void shouldSpeakTheLanguageThatWasChosen_onEveryPageAndInTheWebApplications() {
        clock.stopAt(Scene.OPENED_AT);
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        Tasklist tasklist = enter(supervisor);
        Page page = tasklist.page();

        choose(page.locator(".dalel-languages"), "ҚАЗ", AriaRole.BUTTON);
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        Locator group = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Нәтижелер"));
        group.press("ArrowDown");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Салыстыру").setExact(true))).isFocused();
        tasklist.keepPicture("79-menu-kk");
        page.keyboard().press("Escape");
        assertThat(group).isFocused();
        assertThat(group).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(".task-filters")).containsText("Тоқсанды бақылау");
        page.getByText("Процесті бастау").click();
        page.locator(".modal-body").getByText("Тоқсандық бағалау циклі").click();
        assertThat(page.locator(".modal-body .fjs-form")).containsText("Жыл (міндетті)");
        tasklist.keepPicture("80-tasklist-kk");

        page.navigate(address("/camunda/dalel/deputies"));
        assertThat(page.locator("main h1")).hasText("Алмастыру");
        assertThat(page.locator("main h1 + *:visible").first()).isVisible();
        // A browser says that it knows Kazakh and writes 2026-10-12 18:30 and 2026 M10.
        Assertions.assertEquals("12.10.2026, 18:30; 2026 жылғы қазан", page.evaluate(WRITTEN));
        tasklist.keepPicture("81-deputies-kk");
        choose(page.locator(".languages"), "ENG", AriaRole.LINK);
        assertThat(page.locator("main h1")).hasText("Deputies");

        page.navigate(address("/camunda/app/cockpit/default/"));
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deadlines").setExact(true))).isVisible();
        assertThat(page.locator(".dalel-languages [aria-pressed=true]")).hasText("ENG");
        tasklist.keepPicture("82-cockpit-en");
    }

    @Test
    void shouldHaveNoBarriers_onPagesOfOurs() {
        clock.stopAt(Scene.OPENED_AT);
        Page page = enterAt(scene.person("kurator", Role.SUPERVISOR), PAGES + "account").page();
        page.setContent("<title>x</title><main><h1>x</h1><img src=\"/images/dalel.svg\"></main>");
        AssertionError found = Assertions.assertThrows(AssertionError.class, () -> Barriers.requireNone(page), "it does find some");
        Assertions.assertTrue(found.getMessage().contains("image-alt"), found.getMessage());

        List<Executable> pages = new ArrayList<>();
        for (String path : List.of("/?lang=kk", "/rating?lang=en", "/check", PAGES + "deputies", PAGES + "calendar", PAGES + "account?lang=ru",
                PAGES + "conflicts", PAGES + "notifications")) {
            page.navigate(address(path));
            // What stands below the title is drawn by scripts on most pages.
            assertThat(page.locator("main h1 + *:visible").first()).isVisible();
            pages.add(barriers(page));
        }
        Assertions.assertAll(pages);
    }

    private static Executable barriers(Page page) {
        try {
            Barriers.requireNone(page);
            return () -> {};
        } catch (AssertionError found) {
            return () -> {
                throw found;
            };
        }
    }

    private static void choose(Locator languages, String sign, AriaRole role) {
        languages.getByRole(role, new Locator.GetByRoleOptions().setName(sign)).click();
    }
}
