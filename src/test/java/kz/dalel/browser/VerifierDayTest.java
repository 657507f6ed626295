package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.AttachFile;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.files.FileId;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A verifier's day in the real task list: units, facts and a quantity, by keyboard and by mouse, and what comes back corrected. */
@DalelTest
class VerifierDayTest extends PeopleInBrowser {

    private static final String LIST = "На верификацию";
    private static final String TASK = "Верифицировать подтверждающие документы";
    private static final String BY_UNITS = "1.1.3";
    private static final String BY_FACTS = "2.3.1";
    private static final String BY_QUANTITY = "4.2.1";

    /** More than a page of the table. */
    private static final int UNITS = 60;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AttachFile attachFile;

    @Autowired
    private JobRunner jobs;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;

    @BeforeEach
    void prepare() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, UNITS));
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        verifier = scene.person("verifikator", Role.VERIFIER);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
    }

    @Test
    void shouldGoThroughTheDay_fromTaskToTask_andSeeWhatWasCorrected() {
        FileId scan = attached("Анонс.pdf", pdf("Announcement No 7"));
        submit(BY_UNITS, announcement(1).files(scan), announcement(2), announcement(3));
        submit(BY_FACTS, row().fact("Дело № 1").document("1", "2026-08-01"));
        submit(BY_QUANTITY, row().fact("Список № 1").quantity(20).document("5", "2026-08-03"));
        Tasklist tasklist = enter(verifier);

        tasklist.open(LIST, TASK, BY_UNITS);
        decideByKeyboard(tasklist);
        finish(tasklist);

        assertThat(tasklist.control().locator("h3")).containsText(BY_FACTS);
        assertThat(notice(tasklist)).containsText("Открыта следующая ваша задача");
        button(tasklist, "Принять остальные: 1").click();
        finish(tasklist);

        assertThat(tasklist.control().locator("h3")).containsText(BY_QUANTITY);
        acceptSeventeen(tasklist);
        finish(tasklist);
        assertThat(notice(tasklist)).containsText("Больше ваших задач в этом списке нет");
        assertThat(outcomes(BY_UNITS)).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.RETURNED);
        assertThat(outcomes(BY_FACTS)).containsExactly(Outcome.ACCEPTED);
        assertThat(verdicts.all(play.submission(ministry, BY_QUANTITY).id())).singleElement().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.PARTLY);
            assertThat(verdict.quantity()).isEqualTo(17);
        });

        correctTheReturned();
        tasklist.open(LIST, TASK, BY_UNITS);
        readWhatWasCorrected(tasklist);
    }

    @Test
    void shouldFindItsWayInALongTable_andLoseNothingToASecondWindow() {
        submit(BY_UNITS, IntStream.rangeClosed(1, UNITS).mapToObj(VerifierDayTest::announcement).toArray(Rows[]::new));
        Tasklist first = enter(verifier);
        Tasklist second = enter(verifier);
        first.open(LIST, TASK, BY_UNITS);
        second.open(LIST, TASK, BY_UNITS);

        assertThat(cards(first)).hasCount(50);
        cards(first).first().press("End");
        assertThat(cards(first)).hasCount(UNITS - 50);
        assertThat(cards(first).last()).isFocused();
        first.page().keyboard().press("1");
        assertThat(count(first)).hasText("Решено: 1 из " + UNITS);
        assertThat(first.control().locator(".dalel-save")).containsText("Черновик сохранён");
        button(first, "Принять остальные: " + (UNITS - 1)).click();
        assertThat(count(first)).hasText("Решено: " + UNITS + " из " + UNITS);
        button(first, "Отменить").click();
        assertThat(count(first)).hasText("Решено: 1 из " + UNITS);
        first.control().getByRole(AriaRole.SEARCHBOX).fill("anons/31");
        assertThat(cards(first)).hasCount(1);
        first.keepPicture("verifier-long-table");

        second.control().getByLabel("Принять").first().check();
        assertThat(second.control().locator(".dalel-save-bar [role=alert]")).containsText("Участник verifikator");
        second.keepUsablePage("verifier-second-window");
        button(second, "Сохранить мой вариант вместо него").click();
        assertThat(second.control().locator(".dalel-save")).containsText("Черновик сохранён");
    }

    private void decideByKeyboard(Tasklist tasklist) {
        Locator cards = cards(tasklist);
        assertThat(cards).hasCount(3);
        cards.first().focus();
        tasklist.page().keyboard().press("?");
        assertThat(tasklist.page().locator("dialog")).containsText("следующая строка без решения");
        tasklist.keepUsablePage("verifier-keys");
        tasklist.page().keyboard().press("Escape");
        assertThat(tasklist.page().locator("dialog")).hasCount(0);

        tasklist.page().keyboard().press("Enter");
        Locator pane = tasklist.control().locator(".dalel-pane");
        assertThat(pane.locator("canvas")).isVisible();
        assertThat(pane.locator(".dalel-preview-text")).containsText("Announcement No 7");
        assertThat(cards.first()).isFocused();
        tasklist.keepUsablePage("verifier-file-beside");
        tasklist.page().keyboard().press("1");
        tasklist.page().keyboard().press("ArrowDown");
        assertThat(pane).containsText("файлы не приложены");
        tasklist.page().keyboard().press("Escape");
        assertThat(pane).isHidden();
        assertThat(cards.nth(1)).isFocused();

        tasklist.page().keyboard().press("3");
        Locator reason = cards.nth(1).getByLabel("Причина");
        assertThat(reason).isFocused();
        reason.selectOption(new SelectOption().setIndex(1));
        tasklist.page().keyboard().press("Control+Enter");
        assertThat(cards.nth(2)).isFocused();
        tasklist.page().keyboard().press("4");
        tasklist.page().keyboard().type("Ссылка ведёт на другую публикацию.");
        tasklist.page().keyboard().press("Escape");
        tasklist.page().keyboard().press("2");
        assertThat(tasklist.control().getByText("решения «Принять частично» нет")).hasCount(1);
        assertThat(count(tasklist)).hasText("Решено: 3 из 3");
        tasklist.keepPicture("verifier-decided");
    }

    private void acceptSeventeen(Tasklist tasklist) {
        Locator card = cards(tasklist).first();
        card.focus();
        tasklist.page().keyboard().press("2");
        tasklist.page().keyboard().type("20");
        card.getByLabel("Причина").selectOption("PART_NOT_PROVED");
        tasklist.field("строки проверены мной").check();
        tasklist.press("Завершить проверку");
        Locator quantity = card.getByLabel("Принимается");
        assertThat(quantity).isFocused();
        assertThat(card).containsText("меньше представленного");
        tasklist.keepUsableTask("verifier-part");
        quantity.fill("17");
    }

    private void correctTheReturned() {
        Submission submission = play.submission(ministry, BY_UNITS);
        ItemVersion returned = evidence.currentVersions(submission.id()).stream()
                .filter(version -> verdicts.effective(submission.id()).get(version.id()).outcome() == Outcome.RETURNED)
                .findFirst()
                .orElseThrow();
        play.draft(officer, submission, row().of(returned.itemId()).unit(returned.unit().toString()).event("2026-07-02")
                .links("https://min.example/anons/ispravleno").comment("Ссылка исправлена.").build());
        play.correct(officer, submission);
        jobs.runAllDue();
    }

    private void readWhatWasCorrected(Tasklist tasklist) {
        assertThat(tasklist.control()).containsText("После возврата исправлена 1 строка");
        Locator card = cards(tasklist);
        assertThat(card).hasCount(1);
        assertThat(card).containsText("Ссылка ведёт на другую публикацию.");
        Locator changed = card.locator("dd.dalel-changed");
        assertThat(changed).containsText(new String[] {"02.07.2026", "anons/ispravleno", "Было: не указано"});
        assertThat(changed.locator("del")).containsText(new String[] {"01.07.2026", "https://min.example/anons/3"});
        tasklist.keepUsableTask("verifier-changes");
        card.focus();
        tasklist.page().keyboard().press("1");
        tasklist.field("строки проверены мной").check();
        tasklist.complete("Завершить проверку");
    }

    /** Confirms, and completes the task. */
    private static void finish(Tasklist tasklist) {
        tasklist.field("строки проверены мной").check();
        tasklist.press("Завершить проверку");
        assertThat(notice(tasklist)).isVisible();
    }

    private List<Outcome> outcomes(String indicator) {
        return verdicts.all(play.submission(ministry, indicator).id()).stream().map(Verdict::outcome).toList();
    }

    private void submit(String indicator, Rows... rows) {
        Submission submission = play.submission(ministry, indicator);
        play.draft(officer, submission, Arrays.stream(rows).map(Rows::build).toArray(DraftRow[]::new));
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
    }

    private FileId attached(String name, byte[] content) {
        Submission submission = play.submission(ministry, BY_UNITS);
        return attachFile.handle(officer, submission.id(), new AttachFile.Upload(name, content.length, new ByteArrayInputStream(content))).id();
    }

    private static Rows announcement(int unit) {
        return row().unit("MIN/subdivision-" + unit).event("2026-07-01").links("https://min.example/anons/" + unit);
    }

    /** One page with one line of text on it. */
    private static byte[] pdf(String text) {
        String line = "BT /F1 24 Tf 60 700 Td (" + text + ") Tj ET";
        return ("""
                %%PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
                endobj
                4 0 obj
                << /Length %d >>
                stream
                %s
                endstream
                endobj
                5 0 obj
                << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
                endobj
                trailer
                << /Root 1 0 R /Size 6 >>
                startxref
                0
                %%%%EOF
                """.formatted(line.length(), line)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Locator cards(Tasklist tasklist) {
        return tasklist.control().locator("article.dalel-decision");
    }

    private static Locator count(Tasklist tasklist) {
        return tasklist.control().locator(".dalel-count");
    }

    private static Locator notice(Tasklist tasklist) {
        return tasklist.page().locator(".dalel-notice");
    }

    private static Locator button(Tasklist tasklist, String name) {
        return tasklist.control().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
