package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.time.LocalDate;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.XlsxTables;
import kz.dalel.supervision.FailingStep;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor watches a quarter in the real Cockpit. */
@DalelTest
class SupervisionInCockpitTest extends PeopleInBrowser {

    private static final LocalDate TWO_DAYS_BEFORE = LocalDate.of(2026, 10, 8);
    private static final TableLimits LIMITS = new TableLimits(1, 1_000, 100_000);
    private static final int NARROW = 420;
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @Autowired
    private EvidencePlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private FailingStep failingStep;

    private BodyId ministry;
    private PersonId officer;
    private PersonId supervisor;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        scene.body("OBL", BodyKind.OBLAST, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        supervisor = scene.person("kurator", Role.SUPERVISOR);
        scene.person("verifikator", Role.VERIFIER);
        scene.openQuarter(supervisor);
    }

    @AfterEach
    void mend() {
        failingStep.mend();
    }

    @Test
    void shouldSeeWhatIsAtRiskFirst_openItsList_andTakeItAlong() throws Exception {
        play.draft(officer, play.submission(ministry, "2.3.1"), row().fact("Дело").document("1", "2026-08-01").build());
        play.present(officer, play.submission(ministry, "2.4.1"), row().fact("Дело").document("1", "2026-08-01").build());
        play.submit(officer, play.submission(ministry, "2.2.1"), Act.NOTHING_TO_SUBMIT);
        jobs.runAllDue();
        scene.dayBreaks(TWO_DAYS_BEFORE);

        Tasklist window = enterAt(supervisor, COCKPIT);
        Page page = window.page();
        Locator account = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Сроки квартала"));
        assertThat(account).containsText("Под угрозой из 2 органов");
        window.keepPicture("cockpit-01-summary");
        open(page, "Сроки");

        Locator heat = page.locator(".dalel-heat-map tbody tr");
        assertThat(heat).hasCount(2);
        assertThat(heat.first()).containsText("Орган OBL");
        assertThat(heat.first().locator(".dalel-heat").first()).containsText("2 раб. дня");
        window.keepPicture("cockpit-02-deadlines");
        Barriers.requireNone(page);

        page.getByLabel("Поиск органа").fill("min");
        assertThat(heat).hasCount(1);
        heat.first().locator(".dalel-heat button").nth(2).click();
        Locator lines = page.locator(".dalel-supervision tbody tr");
        assertThat(heading(page, "Орган MIN · Проект 2")).isFocused();
        Locator received = lines.filter(new Locator.FilterOptions().setHasText("2.4.1"));
        assertThat(received).containsText("Участник verifikator");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("2.3.1"))).containsText("Черновик");
        window.keepPicture("cockpit-03-list");
        Barriers.requireNone(page);

        Download download = page.waitForDownload(() -> page.getByText("Excel (XLSX)").click());
        Table table = XlsxTables.read(download.path(), download.suggestedFilename(), LIMITS).get(0);
        assertThat(table.rows()).hasSize(lines.count() + 1);
        assertThat(download.suggestedFilename()).startsWith("Сроки 2026-Q3, индикаторы").endsWith(".xlsx");

        page.getByText("← К обзору").click();
        assertThat(page.getByLabel("Поиск органа")).hasValue("min");
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(NARROW, usual.height);
        window.keepPicture("cockpit-04-narrow");
        page.setViewportSize(usual.width, usual.height);

        heat.first().locator(".dalel-heat button").nth(2).click();
        received.getByText("Открыть").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Сроки и состояние")).click();
        assertThat(page.locator(".dalel-matter")).containsText("Проверка поручена");
        window.keepPicture("cockpit-05-tab");
    }

    @Test
    void shouldSeeTheLoad_andHaveAFailedStepTriedAgain() {
        play.present(officer, play.submission(ministry, "2.4.1"), row().fact("Дело").document("1", "2026-08-01").build());
        failingStep.breakIt();
        play.draft(officer, play.submission(ministry, "2.3.1"), row().fact("Дело").document("1", "2026-08-01").build());
        play.submit(officer, play.submission(ministry, "2.3.1"), Act.EVIDENCE);
        failingStep.runUntilGivenUp();
        failingStep.mend();

        Tasklist window = enterAt(supervisor, COCKPIT);
        Page page = window.page();
        open(page, "Нагрузка");
        assertThat(page.locator(".dalel-assignments tbody tr").filter(new Locator.FilterOptions().setHasText("Участник verifikator"))
                .locator("td").nth(1)).hasText("1");
        assertThat(page.locator(".dalel-pace svg")).hasCount(3);
        window.keepPicture("cockpit-06-load");
        Barriers.requireNone(page);

        open(page, "Сбои");
        Locator failure = page.locator(".dalel-card");
        assertThat(failure).containsText("верификатор не назначен");
        failure.getByText("Повторить…").click();
        window.keepPicture("cockpit-07-failures");
        Barriers.requireNone(page);
        failure.getByLabel("Почему повторяете").fill("Сбой базы устранён");
        failure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Повторить").setExact(true)).click();
        assertThat(page.getByText("Сбоев нет")).isVisible();
        assertThat(page.getByText("будет повторён")).isVisible();
    }

    private static void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        assertThat(heading(page, name)).isVisible();
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
