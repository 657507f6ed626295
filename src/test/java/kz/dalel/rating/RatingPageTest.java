package kz.dalel.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.extensions.ExtensionPlay;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody can see of a rating, and from when on. */
@DalelTest
class RatingPageTest {

    private static final Instant ALL_FINAL = Instant.parse("2026-10-21T05:00:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private EarlierRating earlier;

    @Autowired
    private ExtensionPlay extensions;

    @LocalServerPort
    private int port;

    private PersonId supervisor;

    @BeforeEach
    void computeARating() {
        BodyId holding = play.holding("KVG-1");
        BodyId late = play.holding("KVG-2");
        scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        PersonId second = scene.person("supervisor-2", Role.SUPERVISOR);
        extensions.approve(second, extensions.give(supervisor, late, AppealPlay.LINE, LocalDate.of(2026, 10, 13)));
        play.submitAndVerify(holding, verifier);
        play.untilScored();
        jobs.runUntil(ALL_FINAL);
    }

    @Test
    void shouldShowNothing_whenTheRatingIsNotPublished() {
        approve();

        assertThat(page("/rating").body()).contains("ещё ни разу не публиковался").doesNotContain("KVG-1");
        assertThat(page("/rating/2026-Q3").statusCode()).isEqualTo(404);
        assertThat(page("/rating/2026-Q3/KVG-1").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowEachKindByItself_whenPublished() {
        publish();

        HttpResponse<String> page = page("/rating");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("III квартал 2026 года", "21.10.2026")
                .containsSubsequence(
                        "Центральные государственные органы", "Орган MIN", "−35",
                        "Субъекты квазигосударственного сектора", "Орган KVG-1", "−4,6", "Орган KVG-2", "−5")
                .doesNotContain("Области", "??");
        assertThat(page("/rating/2026-Q3").body()).isEqualTo(page.body());
    }

    @Test
    void shouldOpenToTheArithmeticOfEveryLine_whenABodyIsChosen() {
        publish();

        HttpResponse<String> page = page("/rating/2026-Q3/KVG-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Орган KVG-1", "1-е место из 2", "3.2.1", "0,4", "25\u00A0%", "не оценивается", "не представлено")
                .doesNotContain("??");
        assertThat(page.body().split("<details").length - 1).as("every indicator of the edition").isEqualTo(40);
    }

    @Test
    void shouldSayWhoMoved_sinceTheRatingPublishedBefore() {
        publish();
        assertThat(page("/rating").body()).doesNotContain("впервые", "выше на");
        earlier.of(new QuarterId(2026, 2));
        earlier.had("KVG-1", "-6.6", 2);
        earlier.had("KVG-2", "-5", 1);
        earlier.hadNot("MIN");
        earlier.hadToo("KVG-9", "KVG-2");

        assertThat(page("/rating").body())
                .contains("Изменения показаны к рейтингу за II квартал 2026 года")
                .containsSubsequence("впервые", "Орган MIN", "—", "выше на 1", "Орган KVG-1", "+2<", "ниже на 1", "Орган KVG-2", ">0<")
                .contains("Были в рейтинге за II квартал 2026 года и отсутствуют в этом: Орган KVG-9.")
                .containsSubsequence("III квартал 2026 года", "/rating/2026-Q2");
        assertThat(rows(file("rating.xlsx")))
                .contains("Место: II квартал 2026 года", "KVG-1 | Орган KVG-1 | 0.4 | 5 | -4.6 | 2 | -6.6", "MIN | Орган MIN | 0 | 35 | -35");
        assertThat(printed(file("rating.pdf")))
                .contains("Рейтинг за III квартал 2026 года", "Орган KVG-1", "−4,6", "выше на 1", "/rating/2026-Q3", "1 из 1");
        assertThat(page("/rating/2026-Q3/KVG-1").body()).contains("К рейтингу за II квартал 2026 года", "выше на 1", "баллов: +2");
        assertThat(page("/rating/2026-Q3/MIN").body()).contains("впервые");
        assertThat(page("/rating/2026-Q2").body()).contains("Орган KVG-9").doesNotContain("Изменения показаны");
    }

    @Test
    void shouldSayWhoHadMoreTime_andNotWhy() {
        publish();

        assertThat(page("/rating/2026-Q3/KVG-2").body())
                .contains("Срок представления был продлён: до 13.10.2026 вместо 12.10.2026.")
                .doesNotContain(ExtensionPlay.REASON);
        assertThat(page("/rating/2026-Q3/KVG-1").body()).doesNotContain("Срок представления был продлён");
    }

    @Test
    void shouldNameNobody_whenPublished() {
        publish();

        for (String path : new String[] {"/rating", "/rating/2026-Q3/KVG-1"}) {
            assertThat(page(path).body())
                    .doesNotContain("officer-KVG-1", "verifier", "supervisor", "Участник", "ДОК-");
        }
    }

    @Test
    void shouldGiveEverybodyAPackageThatHolds_whenPublished() {
        approve();
        HttpResponse<String> notYet = WebSession.anonymous(port).get("/rating/2026-Q3/files/package.json", "*/*");
        assertThat(notYet.statusCode()).isEqualTo(404);
        assertThat(notYet.headers().firstValue("Content-Type").orElseThrow()).as("a page, whatever was asked for").startsWith("text/html");
        jobs.runAllDue();

        HttpResponse<byte[]> file = WebSession.anonymous(port).getBytes("/rating/2026-Q3/files/package.json");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", "rating-2026-Q3.json");
        CheckRatingPackage.Result result = CheckRatingPackage.handle(file.body(), Optional.empty());
        assertThat(result.finding()).isEmpty();
        assertThat(result.summary().orElseThrow().bodies()).isEqualTo(3);
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .contains("\"code\":\"KVG-1\"", "RATING_PUBLISHED")
                .doesNotContain("officer-KVG-1", "\"verifier", "supervisor", "Участник", "ДОК-");
        assertThat(page("/rating").body()).contains(Sha256.of(file.body()));
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldAnswerNotFound_whenThereIsNoSuchQuarterOrBody() {
        publish();

        assertThat(page("/rating/2026-Q2").statusCode()).isEqualTo(404);
        assertThat(page("/rating/nonsense").statusCode()).isEqualTo(404);
        HttpResponse<String> page = page("/rating/2026-Q3/NOBODY");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Такого органа в рейтинге за этот квартал нет.");
    }

    @Test
    void shouldLoadNothingFromElsewhere_whenShown() {
        publish();

        assertThat(page("/rating").body()).doesNotContain("http://", "https://", "<script>", "style=", "onclick");
        assertThat(page("/webjars/chart.js/dist/chart.umd.min.js").statusCode()).isEqualTo(200);
        assertThat(page("/css/dalel.css").statusCode()).isEqualTo(200);
        assertThat(page("/css/dalel.css").body())
                .doesNotContain("http://", "https://")
                .as("the colours stand beside it, and nothing else is brought in")
                .doesNotContainPattern("@import url\\(\"(?!tokens\\.css\"\\))");
        assertThat(page("/css/tokens.css").body()).doesNotContain("http://", "https://", "@import");
    }

    private void publish() {
        approve();
        jobs.runAllDue();
    }

    private void approve() {
        scene.complete(
                supervisor,
                scene.task("2026-Q3", QuarterCycleProcess.APPROVE_RATING),
                Map.of("decision", "APPROVE"));
    }

    private HttpResponse<String> page(String path) {
        return WebSession.anonymous(port).get(path);
    }

    private byte[] file(String name) {
        HttpResponse<byte[]> file = WebSession.anonymous(port).getBytes("/rating/2026-Q3/files/" + name);
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private static String rows(byte[] xlsx) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            StringBuilder text = new StringBuilder();
            for (Row row : workbook.getSheetAt(0)) {
                text.append(StreamSupport.stream(row.spliterator(), false).map(RatingPageTest::value).collect(Collectors.joining(" | ")))
                        .append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString()
                : cell.getStringCellValue();
    }

    private static String printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
