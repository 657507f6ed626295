package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.browser.MeasuredCase.Decision.accept;
import static kz.dalel.browser.MeasuredCase.Decision.part;
import static kz.dalel.browser.MeasuredCase.Decision.reject;
import static kz.dalel.browser.Tasklist.figure;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Measure;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer's and a verifier's day on one indicator of each measure, in the real task list: typed, told in points, submitted, decided
 * item by item, told in points again, and found in the score.
 */
@DalelTest
class EveryMeasureInTasklistTest extends PeopleInBrowser {

    private static final String LIST = "На верификацию";
    private static final String TASK = "Верифицировать подтверждающие документы";

    private static final String CATEGORY = "Категория";
    private static final String NUMBER = "Номер документа";
    private static final String DATE = "Дата документа";
    private static final String EVENT = "Дата события";
    private static final String LINK = "Адрес ссылки";
    private static final String UNIT = "Подразделение";

    /** Assessed of the ministry: who fulfils a plan after an external analysis does no analysis of its own that year. */
    private static final String PLAN = "1.EXT";

    private static final List<MeasuredCase> CASES = List.of(
            MeasuredCase.of("1.1.1").row(NUMBER, "12", DATE, "01.07.2026").wouldBring("0")
                    .then("№ 12", reject()).brings("−10"),
            MeasuredCase.of("1.1.3").row(LINK, "https://obl.example/anons/1", EVENT, "01.07.2026").row(LINK, "https://obl.example/anons/2", EVENT, "02.07.2026")
                    .wouldBring("3").then("anons/1", accept()).then("anons/2", reject()).brings("1,5"),
            MeasuredCase.of("1.3.3").row(CATEGORY, "Подразделение охвачено анализом", UNIT, "department-1", NUMBER, "7", DATE, "14.08.2026")
                    .row(CATEGORY, "Риск выявлен", "Риск", "Единоличное решение о закупке", NUMBER, "8", DATE, "14.08.2026")
                    .leavingSomething().wouldBring("16").then("department-1", accept()).then("Единоличное", accept()).brings("16"),
            MeasuredCase.of("1.5.1")
                    .row(CATEGORY, "Раздел «Должности, подверженные коррупционным рискам»", UNIT, "department-1", LINK, "https://obl.example/karta/1", EVENT, "03.07.2026")
                    .row(CATEGORY, "Раздел «Перечень коррупционных рисков»", UNIT, "district-1", LINK, "https://obl.example/karta/2", EVENT, "03.07.2026")
                    .leavingSomething().wouldBring("4").then("department-1", accept()).then("district-1", reject()).brings("2"),
            MeasuredCase.of("2.1.1").row(CATEGORY, "Административное правонарушение", "Регистрационный номер сообщения", "ЕРДР-1", NUMBER, "1", DATE, "05.08.2026")
                    .row(CATEGORY, "Уголовное правонарушение", "Регистрационный номер сообщения", "ЕРДР-2", NUMBER, "2", DATE, "06.08.2026")
                    .wouldBring("8").then("ЕРДР-1", accept()).then("ЕРДР-2", reject()).brings("3"),
            MeasuredCase.of("2.2.1").row("Коррупционных правонарушений", "3", NUMBER, "44", DATE, "01.10.2026")
                    .wouldBring("15").then("№ 44", accept()).brings("15"),
            MeasuredCase.of("2.3.1").row("Дело (материал), в котором установлен факт", "Дело № 71", NUMBER, "71", DATE, "01.09.2026")
                    .row("Дело (материал), в котором установлен факт", "Дело № 72", NUMBER, "72", DATE, "02.09.2026")
                    .wouldBring("6").then("Дело № 71", accept()).then("Дело № 72", reject()).brings("3"),
            MeasuredCase.of("2.5.4").row(CATEGORY, "Сведения актуальны", "Фактов в форме", "2", NUMBER, "15", DATE, "30.09.2026")
                    .wouldBring("3").then("№ 15", reject()).brings("−5"),
            MeasuredCase.of("3.3.1").row(UNIT, "entity-1", NUMBER, "KZ-370", DATE, "10.09.2026", "Действует до", "10.09.2029")
                    .leavingSomething().wouldBring("10").then("entity-1", accept()).brings("10"),
            MeasuredCase.of("4.1.1").row(NUMBER, "3", DATE, "20.08.2026", EVENT, "20.08.2026")
                    .row(UNIT, "district-1", NUMBER, "4", DATE, "21.08.2026", EVENT, "21.08.2026")
                    .leavingSomething().wouldBring("1,5").then("№ 3", accept()).then("district-1", accept()).brings("1,5"),
            MeasuredCase.of("4.2.1").row("Курс или список обученных", "Список № 5", "Обучено, человек", "3", NUMBER, "5", DATE, "03.08.2026")
                    .leavingSomething().wouldBring("0,9").then("Список № 5", part("2")).brings("0,6"),
            MeasuredCase.of("4.2.2").row("Прошли курс, человек", "40", NUMBER, "6", DATE, "30.09.2026")
                    .leavingSomething().wouldBring("2").then("№ 6", part("20")).brings("1"),
            MeasuredCase.of("4.2.3").row("Тема мероприятия", "Семинар для аппарата", EVENT, "15.07.2026", NUMBER, "9", DATE, "15.07.2026")
                    .row("Тема мероприятия", "Встреча с предпринимателями", EVENT, "16.07.2026", NUMBER, "10", DATE, "16.07.2026")
                    .leavingSomething().wouldBring("4").then("Семинар", accept()).then("Встреча", reject()).brings("2"),
            MeasuredCase.of("4.2.4").row("Должность из реестра", "Главный специалист", "Месяц", "август 2026 г.", NUMBER, "11", DATE, "12.08.2026")
                    .leavingSomething().wouldBring("1").then("Главный специалист", accept()).brings("1"),
            MeasuredCase.of("4.3.1").row(CATEGORY, "Сведения о мероприятии", "Мероприятие", "Открытый урок", EVENT, "09.09.2026", LINK, "https://obl.example/urok")
                    .row(CATEGORY, "Публикация со счётчиком просмотров", "Мероприятие", "Открытый урок", "Просмотров", "1500", EVENT, "09.09.2026", LINK, "https://obl.example/urok/video")
                    .wouldBring("20").then("Сведения о мероприятии", accept()).then("urok/video", part("500")).brings("15"),
            MeasuredCase.of(PLAN).row(CATEGORY, "Риск устранён", "Риск или пункт плана", "Пункт 4 справки", NUMBER, "21", DATE, "01.09.2026")
                    .wouldBring("2").then("Пункт 4", accept()).brings("2"));

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Editions editions;

    @Autowired
    private JobRunner jobs;

    private BodyId region;
    private BodyId ministry;
    private PersonId ofRegion;
    private PersonId ofMinistry;
    private PersonId verifier;

    @BeforeEach
    void openTheQuarter() {
        region = scene.body("OBL", BodyKind.OBLAST, Map.of(UnitClass.DEPARTMENT, 2, UnitClass.DISTRICT, 2, UnitClass.ENTITY, 2));
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1), Set.of(Scene.QUARTER.year() - 1));
        ofRegion = scene.person("ispolnitel", Role.OFFICER, region);
        ofMinistry = scene.person("ispolnitel-2", Role.OFFICER, ministry);
        verifier = scene.person("verifikator", Role.VERIFIER);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
    }

    @Test
    @Tag("heavy")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void shouldShowTheSamePointsToOfficerAndVerifierAndInTheScore() {
        assertThat(CASES.stream().map(this::measureOf)).containsExactlyInAnyOrder(Measure.values());
        play(CASES);
    }

    private void play(List<MeasuredCase> cases) {
        Map<BodyId, List<MeasuredCase>> byBody = cases.stream().collect(Collectors.groupingBy(this::bodyOf));
        Map<BodyId, Tasklist> officers = new HashMap<>();
        byBody.forEach((body, own) -> {
            Tasklist tasklist = enter(body.equals(region) ? ofRegion : ofMinistry);
            officers.put(body, tasklist);
            own.forEach(each -> submit(tasklist, body, each));
        });
        jobs.runAllDue();
        decideAll(enter(verifier), cases);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));
        byBody.forEach((body, own) -> readScore(officers.get(body), body, own));
    }

    private BodyId bodyOf(MeasuredCase each) {
        return each.indicator().equals(PLAN) ? ministry : region;
    }

    private Measure measureOf(MeasuredCase each) {
        return editions.byId(EditionId.of("tbn4-2024")).indicator(IndicatorCode.of(each.indicator())).measure();
    }

    private void submit(Tasklist tasklist, BodyId body, MeasuredCase each) {
        String task = scene.task(play.submission(body, each.indicator()).businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId();
        tasklist.goTo(task);
        assertThat(tasklist.control().locator("h3")).containsText(each.indicator() + " ");
        tasklist.claim();
        for (int place = 0; place < each.rows().size(); place++) {
            type(tasklist, place, each.rows().get(place));
        }
        Locator forecast = tasklist.control().locator(".dalel-forecast");
        assertThat(figure(forecast, "Если всё заполненное примут")).hasText(each.ifAllAccepted());
        tasklist.field("Подтверждаю достоверность").check();
        tasklist.keepUsableTask("measure-" + each.indicator() + "-officer");
        tasklist.press("Представить");
        if (each.incomplete()) {
            tasklist.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Представить не всё?"))
                    .getByRole(AriaRole.BUTTON, exactly("Представить")).click();
        }
        Locator receipt = tasklist.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Квитанция о приёме"));
        assertThat(receipt).containsText(each.indicator());
        receipt.getByRole(AriaRole.BUTTON, exactly("Закрыть")).click();
    }

    private static void type(Tasklist tasklist, int place, Map<String, String> fields) {
        Locator rows = tasklist.control().locator(".dalel-row");
        if (rows.count() == place) {
            tasklist.control().getByRole(AriaRole.BUTTON, exactly("Добавить строку")).click();
        }
        Locator row = rows.nth(place);
        fields.forEach((name, value) -> {
            Locator field = row.getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
            if (!field.isVisible()) {
                row.getByRole(AriaRole.BUTTON, exactly("Дополнительные поля")).click();
            }
            if ("SELECT".equals(field.evaluate("field => field.tagName"))) {
                field.selectOption(new SelectOption().setLabel(value));
            } else {
                field.fill(value);
            }
        });
    }

    /** The next task opens by itself until none is left. */
    private static void decideAll(Tasklist tasklist, List<MeasuredCase> cases) {
        Map<String, MeasuredCase> open = cases.stream().collect(Collectors.toMap(MeasuredCase::indicator, each -> each));
        tasklist.open(LIST, TASK, cases.get(0).indicator());
        Locator heading = tasklist.control().locator("h3");
        while (!open.isEmpty()) {
            MeasuredCase each = open.remove(heading.textContent().split(" ")[0]);
            decide(tasklist, each);
            Locator notice = tasklist.page().locator(".dalel-notice").filter(new Locator.FilterOptions().setHasText(each.indicator() + " "));
            assertThat(notice).containsText(open.isEmpty() ? "Больше ваших задач в этом списке нет" : "Открыта следующая ваша задача");
            assertThat(tasklist.page().locator(".dalel-control:not(.dalel-notice) h3").filter(new Locator.FilterOptions().setHasText(each.indicator() + " "))).hasCount(0);
            if (!open.isEmpty()) {
                assertThat(heading).isVisible();
            }
        }
    }

    private static void decide(Tasklist tasklist, MeasuredCase each) {
        each.decisions().forEach((item, decision) -> {
            Locator card = tasklist.control().locator("article.dalel-decision").filter(new Locator.FilterOptions().setHasText(item));
            assertThat(card).hasCount(1);
            card.press(decision.key());
            decision.quantity().ifPresent(quantity -> card.getByLabel("Принимается").fill(quantity));
            if (!decision.equals(accept())) {
                card.getByLabel("Причина").selectOption(new SelectOption().setIndex(1));
            }
        });
        Locator forecast = tasklist.control().locator(".dalel-forecast");
        assertThat(figure(forecast, "По отмеченным решениям")).hasText(each.decided());
        tasklist.field("строки проверены мной").check();
        tasklist.keepUsableTask("measure-" + each.indicator() + "-verifier");
        tasklist.press("Завершить проверку");
    }

    private static void readScore(Tasklist tasklist, BodyId body, List<MeasuredCase> cases) {
        tasklist.open("Задачи органа", "предварительн", "Орган " + body);
        cases.forEach(each -> {
            Locator code = tasklist.page().getByText(each.indicator(), new Page.GetByTextOptions().setExact(true));
            Locator line = tasklist.control().locator(".dalel-line").filter(new Locator.FilterOptions().setHas(code));
            assertThat(line.locator(".dalel-points")).hasText(each.decided());
        });
        tasklist.keepUsableTask("measure-score-" + body);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
