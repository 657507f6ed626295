package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.rating.EarlierRating;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.verification.VerdictsFor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public rating in a real browser: the charts are drawn under the page's own policy, and a phone shows all of it. */
@DalelTest
class RatingInBrowserTest extends PeopleInBrowser {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Instant ALL_FINAL = Instant.parse("2026-10-21T05:00:00Z");
    private static final int PHONE = 390;

    @Autowired
    private AppealPlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private EvidencePlay evidence;

    @Autowired
    private EarlierRating earlier;

    @Test
    void shouldDrawWhatTheTableSays_alsoOnAPhone() {
        PersonId supervisor = publish();
        Page page = newWindow();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address("/rating"));

        Locator chart = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Субъекты квазигосударственного сектора: сумма баллов"));
        assertThat(chart).isVisible();
        assertThat(page.locator("table.ranked").last()).containsText("▲ 1");
        keep(page, "60-rating");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Орган KVG-1")).click();
        assertThat(page.locator("canvas")).isVisible();
        page.getByText("Привести Положение об антикоррупционной").first().click();
        Barriers.requireNone(page);
        keep(page, "61-rating-body");
        page.setViewportSize(PHONE, 844);
        page.reload();
        keep(page, "62-rating-body-phone");
        page.navigate(address("/rating"));
        assertThat(chart).isVisible();
        keep(page, "63-rating-phone");

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width on a phone").isLessThanOrEqualTo(PHONE);
        assertThat(complaints).isEmpty();

        Tasklist ofSupervisor = enter(supervisor);
        ofSupervisor.openPage("Толкования");
        Locator adds = ofSupervisor.page().locator(".dalel-card").filter(new Locator.FilterOptions().setHasText("A32"));
        adds.getByText("Изменилось бы у 1 органа").first().click();
        assertThat(adds.getByRole(AriaRole.ROW).nth(1)).containsText("15,4 → 20,4");
        adds.getByText("4.3.1: 20 → 25").click();
        assertThat(adds).containsText("сверх 5 за масштабирование");
        ofSupervisor.keepUsablePage("64-readings");
    }

    private PersonId publish() {
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        BodyId first = play.holding("KVG-1");
        play.holding("KVG-2");
        scene.body("MIN-1", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        scene.body("MIN-2", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        scene.openQuarter(supervisor);
        PersonId verifier = scene.person("proveryayushchiy", Role.VERIFIER);
        play.submitAndVerify(first, verifier);
        Submission event = evidence.submission(first, "4.3.1");
        List<ItemVersion> items = evidence.present(
                play.officer(first),
                event,
                row().category("report").fact("Урок").event("2026-09-09").links("https://kvg.example/urok").build(),
                row().category("scaled").fact("Урок").quantity(1500).event("2026-09-09").links("https://kvg.example/v").build());
        evidence.verify(verifier, event, items.stream().map(VerdictsFor::accepted).toList());
        jobs.runAllDue();
        play.untilScored();
        jobs.runUntil(ALL_FINAL);
        scene.complete(supervisor, scene.task("2026-Q3", QuarterCycleProcess.APPROVE_RATING), Map.of("decision", "APPROVE"));
        jobs.runAllDue();
        earlier.of(new QuarterId(2026, 2));
        earlier.had("KVG-1", "-6.6", 2);
        earlier.had("KVG-2", "-5", 1);
        earlier.hadNot("MIN-1");
        earlier.hadToo("KVG-9", "KVG-2");
        return supervisor;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
