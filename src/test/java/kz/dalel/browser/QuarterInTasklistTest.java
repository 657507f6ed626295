package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Supervisor, officer, verifier and commission member carry one indicator from the opening of the quarter to the published
 * rating, each in the real task list. Everything else of the body is left to its deadlines.
 */
@DalelTest
class QuarterInTasklistTest extends PeopleInBrowser {

    private static final String INDICATOR = "1.1.3";
    private static final int UNITS = 10;

    @Autowired
    private JobRunner jobs;

    private PersonId supervisor;
    private PersonId officer;
    private PersonId verifier;
    private PersonId commission;

    @BeforeEach
    void prepare() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, UNITS));
        supervisor = scene.person("kurator", Role.SUPERVISOR);
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        verifier = scene.person("verifikator", Role.VERIFIER);
        commission = scene.person("komissiya", Role.COMMISSION);
        clock.stopAt(Scene.OPENED_AT);
    }

    @Test
    void shouldCarryOneIndicatorFromSubmissionToThePublishedRating() {
        Tasklist ofSupervisor = enter(supervisor);
        openQuarter(ofSupervisor);
        submit(enter(officer));
        verify(enter(verifier));

        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));
        appeal(enter(officer));
        decide(enter(commission));

        jobs.runAllDue();
        acceptScore(enter(officer));
        jobs.runAllDue();
        approve(enter(supervisor));
        jobs.runAllDue();
        readRating();
    }

    private void openQuarter(Tasklist tasklist) {
        tasklist.start("Цикл оценки за квартал");
        tasklist.field("Год").fill("2026");
        tasklist.field("III квартал").check();
        tasklist.keepPicture("01-open-quarter");
        Barriers.requireNone(tasklist.page());
        tasklist.pressStart();
        jobs.runAllDue();

        tasklist.open("Контроль квартала", "Контролировать квартал", "2026");
        assertThat(tasklist.control()).containsText("III квартал 2026 года");
        assertThat(tasklist.control()).containsText("Орган MIN");
        tasklist.keepUsableTask("02-oversight");
    }

    private void submit(Tasklist tasklist) {
        tasklist.take("Задачи органа", "Представить подтверждающие документы", INDICATOR);
        Locator rows = tasklist.control().locator(".dalel-row");
        assertThat(rows).hasCount(UNITS);
        rows.first().locator("input[type=url]").fill("mcr.example/anons");
        rows.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Заполнить так же все пустые строки")).click();
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Заполнено: 10 из 10");
        tasklist.field("Подтверждаю достоверность").check();

        tasklist.press("Представить");
        assertThat(rows.first()).containsText("не полный адрес");
        tasklist.keepPicture("03-faults-in-place");

        for (int place = 0; place < UNITS; place++) {
            rows.nth(place).locator("input[type=url]").fill("https://min.example/anons/" + place);
            rows.nth(place).locator("input[type=date]").first().fill("2026-07-01");
        }
        assertThat(tasklist.control().locator(".dalel-save")).containsText("Черновик сохранён");
        tasklist.keepUsableTask("04-evidence");
        tasklist.press("Представить");
        assertThat(tasklist.page().locator("dialog")).containsText("Квитанция о приёме");
        tasklist.keepPicture("05-receipt");
        Barriers.requireNone(tasklist.page());
        jobs.runAllDue();
    }

    private void verify(Tasklist tasklist) {
        tasklist.open("На верификацию", "Верифицировать подтверждающие документы", INDICATOR);
        Locator cards = tasklist.control().locator("article.dalel-card");
        assertThat(cards).hasCount(UNITS);
        Locator rejected = cards.first();
        rejected.getByLabel("Отклонить").check();
        rejected.getByLabel("Причина").selectOption(new SelectOption().setIndex(1));
        rejected.getByLabel("Замечание для органа").fill("По ссылке другая публикация.");
        tasklist.control().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Принять остальные")).click();
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Решено: 10 из 10");
        tasklist.field("строки проверены мной").check();
        tasklist.keepUsableTask("06-verification");
        tasklist.complete("Завершить проверку");
        jobs.runAllDue();
    }

    private void appeal(Tasklist tasklist) {
        tasklist.take("Задачи органа", "предварительн", "Орган MIN");
        Locator line = line(tasklist);
        assertThat(line.locator(".dalel-points")).hasText("2,7");
        line.locator("summary").click();
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Обжаловать")).click();
        line.getByLabel("Доводы").fill("Публикация по ссылке та самая: её заголовок изменили позже. Прилагаем новую ссылку.");
        line.getByLabel("Подразделение").selectOption(new SelectOption().setIndex(1));
        line.locator("input[type=url]").fill("https://min.example/anons/arhiv");
        line.locator("input[type=date]").first().fill("2026-07-01");
        tasklist.keepUsableTask("07-appeal");
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Подать апелляцию")).click();
        assertThat(tasklist.control()).containsText("На рассмотрении");
        tasklist.keepUsableTask("08-score");
        jobs.runAllDue();
    }

    private void decide(Tasklist tasklist) {
        tasklist.take("Апелляции", "Рассмотреть апелляцию", INDICATOR);
        Locator added = tasklist.control().locator("article.dalel-card").filter(new Locator.FilterOptions().setHasText("Новый документ"));
        added.getByLabel("Принять").check();
        Locator outlooks = tasklist.control().locator(".dalel-columns").last().locator(".dalel-card");
        assertThat(outlooks.nth(0).locator(".dalel-points")).hasText("2,7");
        assertThat(outlooks.nth(1).locator(".dalel-points")).hasText("3");
        tasklist.field("Удовлетворить полностью").check();
        tasklist.field("Обоснование решения").fill("Новая ссылка подтверждает, что публикация была сделана до начала анализа.");
        tasklist.keepUsableTask("09-decision");
        tasklist.complete("Записать решение по апелляции");
    }

    private void acceptScore(Tasklist tasklist) {
        tasklist.open("Мои задачи", "предварительн", "Орган MIN");
        assertThat(line(tasklist).locator(".dalel-points")).hasText("3");
        assertThat(tasklist.control()).containsText("Удовлетворена");
        tasklist.field("С предварительной оценкой ознакомлен").check();
        tasklist.keepUsableTask("10-score-after-appeal");
        tasklist.complete("Подтвердить ознакомление");
        jobs.runAllDue();
        tasklist.take("Задачи органа", "итогов", "Орган MIN");
        tasklist.field("С итоговой оценкой ознакомлен").check();
        tasklist.keepUsableTask("11-final-score");
        tasklist.complete("Подтвердить ознакомление");
    }

    private void approve(Tasklist tasklist) {
        tasklist.take("Контроль квартала", "Утвердить рейтинг", "2026");
        assertThat(tasklist.control()).containsText("Орган MIN");
        tasklist.field("Утвердить и опубликовать").check();
        tasklist.keepUsableTask("12-rating-to-approve");
        tasklist.complete("Записать решение");
    }

    private void readRating() {
        Page page = newWindow();
        page.navigate(address("/rating"));
        assertThat(page.locator("main")).containsText("Орган MIN");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/13-rating.png")));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Орган MIN")).click();
        Locator line = page.locator(".score-line").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        line.locator("summary").click();
        assertThat(line.locator(".points")).hasText("3");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/14-rating-of-body.png")));
    }

    private static Locator line(Tasklist tasklist) {
        return tasklist.control().locator(".dalel-line").filter(new Locator.FilterOptions().setHas(tasklist.page().getByText(INDICATOR, new Page.GetByTextOptions().setExact(true))));
    }
}
