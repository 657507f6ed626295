package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Cycles;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor sees a quarter's dates before opening it; an administrator moves them by changing the calendar. */
@DalelTest
class CalendarInBrowserTest extends PeopleInBrowser {

    @Autowired
    private Cycles cycles;

    @Autowired
    private JobRunner jobs;

    @Test
    void shouldShowTheDatesBeforeTheStart_andMoveThemWithTheCalendar() {
        clock.stopAt(Scene.OPENED_AT);
        scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        PersonId admin = scene.person("keeper", Role.ADMIN);

        Tasklist ofSupervisor = enter(supervisor);
        ofSupervisor.start("Цикл оценки за квартал");
        Locator dates = ofSupervisor.page().locator(".dalel-opening");
        assertThat(dates).containsText("Укажите год и квартал");
        ofSupervisor.field("Год").fill("2026");
        ofSupervisor.field("III квартал").check();
        assertThat(dates).containsText("12.10.2026, 18:30");
        assertThat(dates).containsText("27.10.2026, 18:30");
        ofSupervisor.field("Верификация, рабочих дней").fill("5");
        assertThat(dates).containsText("19.10.2026, 18:30");
        dates.scrollIntoViewIfNeeded();
        ofSupervisor.keepPicture("30-opening-dates");
        ofSupervisor.pressStart();
        jobs.runAllDue();

        Tasklist ofAdmin = enter(admin);
        ofAdmin.openPage("Календарь");
        Page page = ofAdmin.page();
        ofAdmin.keepUsablePage("31-calendar");
        page.locator(".dalel-month").filter(new Locator.FilterOptions().setHasText("октябрь"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("12.10.2026")).click();
        page.getByLabel("Чем он становится").selectOption("DAY_OFF");
        page.getByLabel("Название").fill("Перенос с 10 октября");
        press(page, "Показать, какие сроки сдвинутся");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Укажите основание"))).isVisible();
        page.getByLabel("Основание (закон, постановление, приказ)").first().fill("Постановление Правительства № 812");
        press(page, "Показать, какие сроки сдвинутся");
        assertThat(page.getByText("Сдвинутся 2 срока")).isVisible();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Представление документов")))
                .containsText("13.10.2026, 18:30");
        ofAdmin.keepUsablePage("32-calendar-preview");
        press(page, "Изменить календарь");

        assertThat(page.getByText("Календарь изменён: 12.10.2026.")).isVisible();
        assertThat(page.getByText("Сдвинуто 2 срока")).isVisible();
        ofAdmin.keepUsablePage("33-calendar-changed");
        page.navigate(address("/camunda/dalel/accounts"));
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("keeper"))).isVisible();
        ofAdmin.keepUsablePage("34-accounts");
        Assertions.assertThat(cycles.of(Scene.QUARTER).orElseThrow().submissionDeadline()).isEqualTo("2026-10-13T13:30:00Z");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
