package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the officer's and the verifier's tables keep a person waiting when they are long; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class LongTablesBenchmark extends PeopleInBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(LongTablesBenchmark.class);
    private static final int PAGE = 50;
    private static final int RUNS = 9;

    /** By how many rows there are: the indicator whose draft has them, and the one for which they were submitted. */
    private static final Map<Integer, String> DRAFTED = Map.of(300, "2.3.1", 5_000, "2.3.2");

    private static final Map<Integer, String> SUBMITTED = Map.of(300, "2.4.1", 5_000, "2.5.1");

    /** Waits until the browser has drawn what came of a key. */
    private static final String UNTIL_DRAWN = "() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))";

    @Autowired
    private EvidencePlay play;

    @Autowired
    private JobRunner jobs;

    @Test
    void shouldShowAndDecideLongTables() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        PersonId verifier = scene.person("verifikator", Role.VERIFIER);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
        DRAFTED.forEach((rows, indicator) -> play.draft(officer, play.submission(ministry, indicator), facts(rows)));
        SUBMITTED.forEach((rows, indicator) -> {
            Submission submission = play.submission(ministry, indicator);
            play.draft(officer, submission, facts(rows));
            play.submit(officer, submission, Act.EVIDENCE);
            jobs.runAllDue();
        });

        Tasklist ofOfficer = enter(officer);
        Tasklist ofVerifier = enter(verifier);
        for (int rows : List.of(300, 5_000)) {
            measureTyping(ofOfficer, rows);
            measureDeciding(ofVerifier, rows);
        }
    }

    private void measureTyping(Tasklist tasklist, int rows) {
        long begun = open(tasklist, DRAFTED.get(rows), EvidenceVerificationProcess.SUBMIT_EVIDENCE);
        Locator shown = tasklist.control().locator(".dalel-row");
        assertThat(shown).hasCount(PAGE);
        report("officer", rows, "first usable row", begun);
        tasklist.claim();
        Locator fact = shown.first().locator("input[type=text]").first();
        fact.focus();
        median("officer", rows, "a letter typed", tasklist.page(), "a");
    }

    private void measureDeciding(Tasklist tasklist, int rows) {
        long begun = open(tasklist, SUBMITTED.get(rows), EvidenceVerificationProcess.VERIFY_EVIDENCE);
        Locator cards = tasklist.control().locator("article.dalel-decision");
        assertThat(cards).hasCount(PAGE);
        report("verifier", rows, "first usable row", begun);
        cards.first().focus();
        median("verifier", rows, "an item accepted", tasklist.page(), "1");
        median("verifier", rows, "a step to the next item", tasklist.page(), "ArrowDown");
        median("verifier", rows, "first and last page in turn", tasklist.page(), "End", "Home");
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Решено: 1 из " + rows);
        long accepting = System.nanoTime();
        tasklist.control().getByText("Принять остальные").click();
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Решено: " + rows + " из " + rows);
        report("verifier", rows, "the rest accepted", accepting);
    }

    private long open(Tasklist tasklist, String indicator, String taskKey) {
        String task = scene.task(play.submission(BodyId.of("MIN"), indicator).businessKey(), taskKey).getId();
        long begun = System.nanoTime();
        tasklist.goTo(task);
        return begun;
    }

    /** Keys are pressed one after another; between them everything that follows from one is over. */
    private static void median(String who, int rows, String what, Page page, String... keys) {
        long[] took = IntStream.range(0, RUNS).mapToLong(run -> {
            long begun = System.nanoTime();
            page.keyboard().press(keys[run % keys.length]);
            page.evaluate(UNTIL_DRAWN);
            return System.nanoTime() - begun;
        }).sorted().toArray();
        LOG.info("{}, {} rows, {}: {} ms, at most {} ms", who, rows, what, Duration.ofNanos(took[RUNS / 2]).toMillis(), Duration.ofNanos(took[RUNS - 1]).toMillis());
    }

    private static void report(String who, int rows, String what, long begun) {
        LOG.info("{}, {} rows, {}: {} ms", who, rows, what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static List<DraftRow> facts(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> row().fact("Дело № " + each).document(Integer.toString(each), "2026-08-01").build())
                .toList();
    }
}
