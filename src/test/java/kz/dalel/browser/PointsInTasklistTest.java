package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.browser.Tasklist.figure;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officer, head and verifier read in points what they are about to do, before they do it. */
@DalelTest
class PointsInTasklistTest extends PeopleInBrowser {

    private static final String INDICATOR = "1.1.3";
    private static final String OVER_UNITS = "1.3.3";

    @Autowired
    private EvidencePlay play;

    @Autowired
    private JobRunner jobs;

    private BodyId ministry;
    private PersonId officer;
    private PersonId head;
    private PersonId verifier;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        head = scene.person("rukovoditel", Role.HEAD, ministry);
        verifier = scene.person("verifikator", Role.VERIFIER);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR), Map.of("approval", "ONCE"));
    }

    @Test
    void shouldTellThePointsBeforeEachAct() {
        submit(enter(officer));
        approve(enter(head));
        jobs.runAllDue();
        verify(enter(verifier));
    }

    @Test
    void shouldAskBeforeAnIndicatorIsClosedWithoutDocuments() {
        Tasklist tasklist = enter(officer);
        tasklist.take("Задачи органа", "Представить подтверждающие документы", OVER_UNITS);
        Locator units = tasklist.control().locator("details").filter(new Locator.FilterOptions().setHasText("Охват: показано 0 из 3"));
        units.locator("summary").click();
        assertThat(units.locator("li").first()).containsText("строки нет");
        tasklist.field("Нечего представить").check();
        tasklist.field("Подтверждаю достоверность").check();
        tasklist.press("Представить");

        Locator question = tasklist.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Закрыть индикатор без документов?"));
        assertThat(question).containsText("Индикатор закроется без верификации");
        assertThat(question.locator(".dalel-missing li").first()).containsText("3 подразделения");
        tasklist.keepPicture("points-05-nothing");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Вернуться к таблице")).click();

        assertThat(question).hasCount(0);
        assertThat(play.submission(ministry, OVER_UNITS).state()).isEqualTo(Submission.State.OPEN);
        workOnAPhone(tasklist);
    }

    /** An open task stands at the top; the list is one press away. */
    private static void workOnAPhone(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(390, 844);
        assertThat(page.locator(".tasks-list").first()).isHidden();
        assertThat(tasklist.control().locator("h3")).isInViewport();
        tasklist.keepPicture("points-06-phone");
        page.getByText("← К списку задач").click();
        assertThat(tasklist.control()).hasCount(0);
        assertThat(page.locator(".tasks-list").first()).isVisible();
    }

    private void submit(Tasklist tasklist) {
        tasklist.take("Задачи органа", "Представить подтверждающие документы", INDICATOR);
        Locator forecast = tasklist.control().locator(".dalel-forecast");
        assertThat(figure(forecast, "Если всё заполненное примут")).hasText("0");
        assertThat(figure(forecast, "Возможно")).hasText("3");
        Locator rows = tasklist.control().locator(".dalel-row");
        for (int place = 0; place < 2; place++) {
            rows.nth(place).locator("input[type=url]").fill("https://min.example/anons/" + place);
            rows.nth(place).locator("input[type=date]").first().fill("2026-07-01");
        }
        assertThat(figure(forecast, "Если всё заполненное примут")).hasText("1,8");
        assertThat(forecast).containsText("Следующий шаг: ещё 1 подразделение +1,2");
        assertThat(forecast).containsText("1 подразделение без ссылки −1,2");

        tasklist.field("Нечего представить").check();
        assertThat(figure(forecast, "Если ничего не представить").first()).hasText("0");
        tasklist.field("Подтверждающие документы из таблицы").check();
        assertThat(figure(forecast, "Если всё заполненное примут")).hasText("1,8");
        tasklist.field("Подтверждаю достоверность").check();
        tasklist.keepUsableTask("points-01-officer");

        tasklist.press("Представить");
        Locator question = tasklist.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Представить не всё?"));
        assertThat(question).containsText("1 подразделение без ссылки −1,2");
        assertThat(figure(question, "В таком виде, если всё примут")).hasText("1,8");
        tasklist.keepPicture("points-02-question");
        keepFocusInside(tasklist.page(), question);
        tasklist.page().keyboard().press("Escape");

        assertThat(question).hasCount(0);
        assertThat(tasklist.page().locator(".form-actions .btn-primary")).isFocused();
        assertThat(rows.nth(1).locator("input[type=url]")).hasValue("https://min.example/anons/1");
        assertThat(tasklist.field("Подтверждаю достоверность")).isChecked();
        assertThat(submission().state()).isEqualTo(Submission.State.OPEN);

        tasklist.page().keyboard().press("Enter");
        assertThat(question).isVisible();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Вернуться к таблице")).click();
        assertThat(question).hasCount(0);
        tasklist.press("Представить");
        assertThat(question).isVisible();
        tasklist.page().keyboard().press("Tab");
        tasklist.page().keyboard().press("Tab");
        assertThat(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Представить"))).isFocused();
        tasklist.page().keyboard().press("Enter");
        assertThat(tasklist.page().locator("dialog")).containsText("Передано на утверждение");
        assertThat(submission().state()).isEqualTo(Submission.State.AWAITING_APPROVAL);
    }

    /** Tab goes round and round in the question, never to the page behind it. */
    private static void keepFocusInside(Page page, Locator question) {
        for (int press = 0; press < 4; press++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(
                            "() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null"))
                    .as("focus after %d presses of Tab", press + 1)
                    .isTrue();
        }
        assertThat(question).isVisible();
    }

    private void approve(Tasklist tasklist) {
        tasklist.take("На утверждение", "Утвердить представление", INDICATOR);
        Locator forecast = tasklist.control().locator(".dalel-forecast");
        assertThat(figure(forecast, "Если всё переданное примут")).hasText("1,8");
        assertThat(forecast).containsText("1 подразделение без ссылки −1,2");
        Locator line = tasklist.control().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        assertThat(line).containsText("1,8 возможно: 3");
        assertThat(line).containsText("1 подразделение без ссылки −1,2");
        tasklist.keepUsableTask("points-03-head");
        tasklist.field("Утвердить и представить").check();
        tasklist.field("С представляемым ознакомлен").check();
        tasklist.press("Записать решение");
        assertThat(tasklist.page().locator("dialog")).containsText("Квитанция о приёме");
    }

    private void verify(Tasklist tasklist) {
        tasklist.open("На верификацию", "Верифицировать подтверждающие документы", INDICATOR);
        Locator forecast = tasklist.control().locator(".dalel-forecast");
        assertThat(figure(forecast, "По отмеченным решениям")).hasText("0");
        assertThat(forecast).containsText("2 строки без законченного решения посчитаны как непринятые.");
        tasklist.control().getByLabel("Принять").first().check();
        assertThat(figure(forecast, "По отмеченным решениям")).hasText("0,9");
        assertThat(figure(forecast, "Если принять всё")).hasText("1,8");
        assertThat(forecast.locator(".dalel-steps li").last()).containsText("0,9");
        tasklist.keepUsableTask("points-04-verifier");
    }

    private Submission submission() {
        return play.submission(ministry, INDICATOR);
    }
}
