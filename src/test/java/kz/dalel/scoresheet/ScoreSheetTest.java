package kz.dalel.scoresheet;

import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Retention;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CancelQuarter;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.scoresheet.CheckIssuedSheet.Checked;
import kz.dalel.scoresheet.ExportScoreSheet.Form;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoresheet.ScoreSheet.Stage;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Refusals;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.VerdictRow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a score sheet says, who gets it, and what of it can be checked by whoever holds the paper. */
@DalelTest
class ScoreSheetTest {

    private static final String CLAUSE = "7-тармақ";
    private static final String COMMENT = "Құжаттың мөрі жоқ, әрі ұйым өзгеше: =1+1";

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay appeals;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private IssueScoreSheet issueScoreSheet;

    @Autowired
    private IssuedSheets issuedSheets;

    @Autowired
    private ExportScoreSheet exportScoreSheet;

    @Autowired
    private IssuedSheetAudit audit;

    @Autowired
    private CheckIssuedSheet checkIssuedSheet;

    @Autowired
    private Logins logins;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Tampering tampering;

    @Autowired
    @Qualifier("issuedSheetFiles")
    private Retention issuedSheetFiles;

    @Autowired
    private CancelQuarter cancelQuarter;

    @Autowired
    private AdjustableClock clock;

    @LocalServerPort
    private int port;

    private BodyId holding;
    private BodyId other;
    private PersonId officer;
    private PersonId member;
    private PersonId supervisor;
    private QuarterCycle cycle;
    private AssessmentId assessment;

    @BeforeEach
    void score() {
        holding = appeals.holding("KVG");
        other = appeals.holding("OTHER");
        officer = appeals.officer(holding);
        member = scene.person("commission", Role.COMMISSION);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
        Submission submission = play.submission(holding, AppealPlay.LINE);
        play.draft(officer, submission, appeals.document(holding, 1), appeals.document(holding, 2));
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)));
        jobs.runAllDue();
        appeals.untilScored();
        assessment = appeals.assessment(holding).id();
    }

    @Test
    void shouldSayWhatBecameOfEveryItem_beforeAndAfterAnAppeal() {
        ScoreSheet before = sheets.readBy(officer, assessment);

        assertThat(before.lines()).hasSize(before.edition().indicators().size());
        assertThat(before.stage()).isEqualTo(Stage.PRELIMINARY);
        Line line = line(before);
        assertThat(line.score().award()).isEqualTo(Points.of("0.4"));
        assertThat(line.items()).hasSize(2);
        assertThat(line.items().get(0).counted()).contains(1L);
        assertThat(line.items().get(1).counted()).isEmpty();
        assertThat(line.items().get(1).verdict()).hasValueSatisfying(verdict -> {
            assertThat(verdict.reason()).isEqualTo(RejectionReason.DOES_NOT_PROVE);
            assertThat(verdict.clause()).isEqualTo(CLAUSE);
        });

        satisfyAnAppeal();
        ScoreSheet after = sheets.readBy(member, assessment);

        assertThat(after.at(Stage.PRELIMINARY).orElseThrow().total()).isEqualTo(before.latest().total());
        assertThat(after.at(Stage.AFTER_APPEAL).orElseThrow().total()).isGreaterThan(before.latest().total());
        assertThat(line(after).former()).hasValueSatisfying(
                former -> assertThat(former.award()).isEqualTo(Points.of("0.4")));
        assertThat(line(after).appeals()).extracting(Appeal::state).containsExactly(Appeal.State.SATISFIED);
        assertThat(line(after).items()).allSatisfy(item -> assertThat(item.counted()).contains(1L));
    }

    @Test
    void shouldGiveOutOneSheet_asLongAsItSaysTheSame() throws Exception {
        IssuedSheet first = issueScoreSheet.handle(officer, assessment);

        List<Simultaneously.Outcome<IssuedSheet>> again = Simultaneously.run(List.of(
                () -> issueScoreSheet.handle(officer, assessment), () -> issueScoreSheet.handle(member, assessment)));

        assertThat(again).allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(first));
        assertThat(issuedSheets.of(assessment)).containsExactly(first);
        assertThat(first.number()).isEqualTo("2026-Q3-KVG-1");
        assertThat(database.sql("select count(*) from dalel.ledger_entry where act = :act")
                        .param("act", LedgerAct.SCORE_SHEET_ISSUED.name()).query(Long.class).single())
                .isEqualTo(1);

        satisfyAnAppeal();
        IssuedSheet second = issueScoreSheet.handle(officer, assessment);

        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(checkIssuedSheet.handle(first.hash())).get().extracting(Checked::current).isEqualTo(false);
        assertThat(checkIssuedSheet.handle(second.hash())).get().extracting(Checked::current).isEqualTo(true);
        assertThat(issuedSheets.file(officer, first.number())).as("the old paper can still be had").isNotEmpty();
    }

    @Test
    void shouldLetTheFileGoOnItsDay_whileThePaperCanStillBeChecked() {
        IssuedSheet sheet = issueScoreSheet.handle(officer, assessment);
        LocalDate over = LocalDate.of(2031, 9, 30);
        clock.stopAt(Instant.parse("2031-10-01T05:00:00Z"));

        assertThat(issuedSheetFiles.handle(over)).as("while the score can still change").isEmpty();
        cancelQuarter.handle(supervisor, cycle.id(), true, "Так и не завершён");
        assertThat(issuedSheetFiles.handle(over.minusDays(1))).isEmpty();
        assertThat(issuedSheets.file(officer, sheet.number())).isNotEmpty();
        assertThat(issuedSheetFiles.handle(over)).singleElement().satisfies(gone -> assertThat(gone.count()).isEqualTo(1));

        UserError refusal = Refusals.assertRefused(
                () -> issuedSheets.file(officer, sheet.number()), UserError.Kind.NOT_FOUND, "scoresheet.removed");
        assertThat(Messages.sentence(refusal)).contains("01.10.2031", sheet.fileHash());
        String page = logins.session(port, officer).get("/camunda/dalel/score-sheet?assessment=" + assessment).body();
        assertThat(page).contains("удалён 01.10.2031").doesNotContain("/score-sheets/" + sheet.number());
        IssuedSheet cancelled = issueScoreSheet.handle(officer, assessment);
        assertThat(issueScoreSheet.handle(officer, assessment).number()).as("the same while it can be had").isEqualTo(cancelled.number());
        assertThat(issuedSheetFiles.handle(over)).hasSize(1);
        IssuedSheet anew = issueScoreSheet.handle(officer, assessment);
        assertThat(anew.number()).as("what is gone is not offered again").isNotEqualTo(cancelled.number());
        assertThat(anew.hash()).isEqualTo(cancelled.hash());
        assertThat(issuedSheets.file(officer, anew.number())).isNotEmpty();
        assertThat(checkIssuedSheet.handle(sheet.hash())).map(checked -> checked.sheet().number()).contains(sheet.number());
        assertThat(audit.firstFinding()).isEmpty();
        tampering.sql("delete from dalel.content_removal");
        assertThat(audit.firstFinding()).as("gone without a word").isPresent();
    }

    @Test
    void shouldNoticeAnAlteredScore() {
        IssuedSheet sheet = issueScoreSheet.handle(officer, assessment);
        assertThat(audit.firstFinding()).isEmpty();

        tampering.sql("update dalel.score_version set award = award + 1, total = total + 1");

        assertThat(checkIssuedSheet.handle(sheet.hash())).get().extracting(Checked::current).isEqualTo(false);

        tampering.sql("update dalel.issued_score_sheet set file = '\\x00'");

        assertThat(audit.firstFinding()).hasValueSatisfying(finding -> assertThat(finding.sentence()).contains(sheet.number()));
    }

    @Test
    void shouldPrintWhatIsSigned() throws Exception {
        IssuedSheet sheet = issueScoreSheet.handle(officer, assessment);

        try (PDDocument pdf = Loader.loadPDF(issuedSheets.file(officer, sheet.number()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Лист баллов", "Орган KVG", "III квартал 2026 года", "предварительная оценка", sheet.number(), sheet.hash(),
                            "Руководитель уполномоченного органа", "0,4", "25\u00A0%", "Не подтверждает заявленное", CLAUSE, COMMENT, "ДОК-2",
                            "1 из " + pdf.getNumberOfPages(), "/check?number=" + sheet.number() + "&hash=" + sheet.hash().substring(0, 16))
                    .doesNotContain("??", "verifier");
        }
    }

    @Test
    void shouldExportWhatOfficialsGoOnWith() throws Exception {
        byte[] protocol = exportScoreSheet.handle(officer, assessment, Form.PROTOCOL).content();
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(protocol));
                XWPFWordExtractor words = new XWPFWordExtractor(letter)) {
            assertThat(words.getText())
                    .contains("Протокол", "Орган KVG", "Слушали", "Решили", "3.2.1", "0,4", COMMENT, CLAUSE)
                    .doesNotContain("scoresheet.");
            assertThat(letter.getTables()).allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            });
        }

        byte[] workbook = exportScoreSheet.handle(officer, assessment, Form.WORKBOOK).content();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Row line = row(book.getSheet("Индикаторы"), AppealPlay.LINE, 0);
            assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(0.4);
            assertThat(line.getCell(4)).as("no appeal yet").isNull();
            Row refused = row(book.getSheet("Доказательства"), AppealPlay.LINE, 1);
            assertThat(refused.getCell(6).getStringCellValue()).contains(CLAUSE, COMMENT);
            assertThat(refused.getCell(4).getNumericCellValue()).isZero();
        }
    }

    @Test
    void shouldRefuseWhoeverMayNotReadTheScore() {
        IssuedSheet sheet = issueScoreSheet.handle(officer, assessment);
        PersonId stranger = appeals.officer(other);

        Refusals.assertRefused(() -> sheets.readBy(stranger, assessment), UserError.Kind.NOT_FOUND, "scoring.noScore");
        Refusals.assertRefused(() -> issueScoreSheet.handle(stranger, assessment), UserError.Kind.NOT_FOUND, "scoring.noScore");
        Refusals.assertRefused(() -> issuedSheets.file(stranger, sheet.number()), UserError.Kind.NOT_FOUND, "scoring.noScore");
        WebSession session = logins.session(port, stranger);
        HttpResponse<String> page = session.get("/camunda/dalel/score-sheet?assessment=" + assessment);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Страница не показана", Messages.of("scoring").text("scoring.noScore"));
        assertThat(session.get("/camunda/dalel/score-sheet?assessment=cut-off").statusCode()).isEqualTo(400);
        assertThat(session.getBytes("/camunda/api/dalel/score-sheets/" + sheet.number()).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowTheSheetToTheBody() {
        HttpResponse<String> page = logins.session(port, officer).get("/camunda/dalel/score-sheet?assessment=" + assessment);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Орган KVG", "3.2.1", "0,4", CLAUSE, "После апелляции").doesNotContain("??");
    }

    @Test
    void shouldTellStrangersOnlyWhetherThePaperIsGenuine() {
        IssuedSheet sheet = issueScoreSheet.handle(officer, assessment);
        WebSession stranger = WebSession.anonymous(port);

        HttpResponse<String> scanned = stranger.get("/check/" + sheet.hash());
        assertThat(scanned.statusCode()).isEqualTo(200);
        assertThat(scanned.body())
                .contains("Лист выдан этой системой", "Лист действует", "Орган KVG", sheet.number(), sheet.hash())
                .doesNotContain("0,4", "−", "officer-KVG", "/rating/2026", "??");
        HttpResponse<String> typed =
                stranger.get("/check?number=" + sheet.number() + "&hash=" + sheet.hash().substring(0, 16).toUpperCase());
        assertThat(typed.body()).contains("Лист выдан этой системой");

        for (String guess : List.of("", "0000000000000000", sheet.hash().substring(0, 15))) {
            HttpResponse<String> guessed = stranger.get("/check?number=" + sheet.number() + "&hash=" + guess);
            assertThat(guessed.statusCode()).isEqualTo(404);
            assertThat(guessed.body()).doesNotContain("Орган KVG", "Лист выдан");
        }
        assertThat(stranger.get("/check/" + "0".repeat(64)).body()).contains("не выдавала");
        assertThat(stranger.get("/check").statusCode()).isEqualTo(200);
    }

    private void satisfyAnAppeal() {
        AppealId appeal = appeals.lodge(holding);
        appeals.decide(
                member,
                appeals.task(holding, 1, "userTask_decideAppeal"),
                appeal,
                Appeal.Outcome.SATISFIED,
                accepted(appeals.item(holding, 2)));
        jobs.runAllDue();
    }

    private static Row row(Sheet sheet, String code, int skipped) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> code.equals(row.getCell(0).getStringCellValue()))
                .skip(skipped)
                .findFirst()
                .orElseThrow();
    }

    private static VerdictRow rejected(ItemVersion version) {
        return new VerdictRow(version.id(), Outcome.REJECTED, null, RejectionReason.DOES_NOT_PROVE, CLAUSE, COMMENT);
    }

    private static Line line(ScoreSheet sheet) {
        return sheet.lines().stream()
                .filter(each -> each.indicator().code().value().equals(AppealPlay.LINE))
                .findFirst()
                .orElseThrow();
    }
}
