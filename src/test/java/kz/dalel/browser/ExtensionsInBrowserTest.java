package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body asks for more time and gets it, and what was typed too late stays to be read; each in a real browser. */
@DalelTest
class ExtensionsInBrowserTest extends PeopleInBrowser {

    @Autowired
    private EvidencePlay play;

    @Autowired
    private JobRunner jobs;

    @Test
    void shouldBeAskedForOnTheDesk_andApprovedBySomebodyElse() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        scene.openQuarter(supervisor);
        play.draft(officer, play.submission(ministry, "1.2.1"),
                row().unit("MIN/subdivision-1").document("7", "2026-09-01").build());
        play.present(officer, play.submission(ministry, "1.2.2"),
                row().unit("MIN/subdivision-1").document("8", "2026-09-01").build());
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        Tasklist ofOfficer = enter(officer);
        ofOfficer.openPage("Квартал органа");
        Page desk = ofOfficer.page();

        desk.getByRole(AriaRole.BUTTON, named("Показать черновик 1.2.1")).click();
        assertThat(desk.locator("dialog")).containsText("этот черновик не был представлен");
        assertThat(desk.locator("dialog")).containsText("№ 7");
        ofOfficer.keepPicture("40-draft-not-submitted");
        press(desk, "Закрыть");
        press(desk, "Попросить продлить срок");
        press(desk, "Отправить");
        assertThat(desk.locator("dialog")).containsText("Основание: укажите, почему.");
        desk.getByLabel("По какому индикатору").selectOption("1.2.1");
        desk.getByLabel("Новый срок").fill("16.10.2026");
        desk.getByLabel("Основание").fill("Авария в дата-центре");
        ofOfficer.keepPicture("41-ask-for-extension");
        press(desk, "Отправить");
        assertThat(desk.locator(".desk-extensions")).containsText("ждёт решения");

        Tasklist ofSupervisor = enter(supervisor);
        ofSupervisor.openPage("Продления сроков");
        Page page = ofSupervisor.page();
        assertThat(page.locator(".dalel-card")).containsText("Авария в дата-центре");
        page.getByLabel("Обоснование решения").fill("Подтверждено актом");
        ofSupervisor.keepUsablePage("42-extensions");
        page.getByRole(AriaRole.BUTTON, named("Продлить: Орган MIN")).click();
        assertThat(page.getByText("Срок продлён: Орган MIN · индикатор 1.2.1")).isVisible();
        ofSupervisor.keepUsablePage("43-extension-approved");

        desk.reload();
        assertThat(desk.locator(".desk-extensions")).containsText("Продления срока: 1");
        assertThat(desk.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("1.2.1")))
                .containsText("16.10.2026");
        ofOfficer.keepPicture("44-desk-extended");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button).setExact(true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
