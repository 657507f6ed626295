package kz.dalel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.SheetEditor;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.WebSession;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workbooks over HTTP: who may, what is refused, and two at once. */
@DalelTest
class SheetControllerTest {

    private static final String SUBMISSIONS = "/camunda/api/dalel/submissions/";
    private static final String NUMBER = "Номер документа";
    private static final String DATE = "Дата документа";
    private static final int FIRST = SheetEditor.FIRST;
    private static final int ROWS_OF_A_FLOOD = 100_000;
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Logins logins;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private PersonId officer;
    private PersonId stranger;
    private Submission submission;
    private WebSession session;

    @BeforeEach
    void openTheQuarter() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1)));
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
        session = logins.session(port, officer);
    }

    @Test
    void shouldTellErrorsByCell_andTakeTheGoodRowsOrNone() throws Exception {
        byte[] filled = template(editor -> editor
                .type(FIRST, NUMBER, "7").type(FIRST, DATE, "01.09.2026")
                .type(FIRST + 1, NUMBER, "8").type(FIRST + 1, DATE, "31.09.2026"));

        JsonNode preview = read(session.upload(path("/preview?name=a.xlsx"), filled));
        HttpResponse<String> all = session.upload(path("?revision=0&mode=ADD&rows=ALL"), filled);
        assertThat(drafted().isEmpty()).isTrue();
        JsonNode taken = read(session.upload(path("?revision=0&mode=ADD&rows=GOOD"), filled));

        assertThat(preview.at("/good").asInt()).isEqualTo(1);
        assertThat(preview.at("/unreadable").asInt()).isEqualTo(1);
        assertThat(preview.at("/waiting").asInt()).isEqualTo(1);
        String fault = preview.at("/faults/0/message").asText();
        assertThat(fault).startsWith("Лист «Строки», ячейка " + preview.at("/faults/0/cell").asText() + ": «" + DATE)
                .contains("31.12.2026");
        assertThat(preview.at("/faults/0/row").asInt()).isEqualTo(FIRST + 1);
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(message(all)).contains(fault);
        assertThat(taken.at("/rows").asInt()).isEqualTo(1);
        assertThat(drafted()).singleElement()
                .satisfies(row -> assertThat(row.at("/documentNumber").asText()).isEqualTo("7"));
    }

    @Test
    void shouldGiveTheWorkbookAsAnAttachment_namedAfterWhatItIsFor() {
        HttpResponse<byte[]> answer = session.getBytes(path(""));

        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("3.2.1");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void shouldBeForOfficersOfTheBodyAlone() throws Exception {
        byte[] content = template(editor -> {});
        WebSession head = logins.session(port, scene.person("head", Role.HEAD, holding));
        WebSession other = logins.session(port, stranger);
        WebSession verifier = logins.session(port, scene.person("verifier", Role.VERIFIER));

        assertThat(statuses(head, content)).containsOnly(403);
        assertThat(statuses(other, content)).containsOnly(404);
        assertThat(statuses(verifier, content)).containsOnly(404);
        assertThat(statuses(WebSession.anonymous(port), content)).containsOnly(401);
    }

    @Test
    void shouldRefuseASheetOfAnotherBodyOrIndicator_namingBoth() throws Exception {
        byte[] ofOther = logins.session(port, stranger)
                .getBytes(SUBMISSIONS + play.submission(BodyId.of("OTH"), "3.2.1").id() + "/sheet")
                .body();
        byte[] ofIndicator = session.getBytes(SUBMISSIONS + play.submission(holding, "3.2.2").id() + "/sheet").body();

        assertThat(refusal(ofOther, 422)).contains("OTH", "HLD");
        assertThat(refusal(ofIndicator, 422)).contains("3.2.2", "3.2.1");
    }

    @Test
    void shouldRefuseWhatHasNothingToDoWithTheSheet() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }

        assertThat(refusal("не книга".getBytes(StandardCharsets.UTF_8), 422)).contains("не читается как книга Excel");
        assertThat(refusal(new byte[0], 422)).contains("не читается как книга Excel");
        assertThat(refusal(old.toByteArray(), 422)).contains("паролем", ".xls");
        assertThat(refusal(template(editor -> editor.workbook().setSheetName(2, "чужое")), 422)).contains("Скачайте таблицу заново");
    }

    @Test
    void shouldRefuseMacros() throws Exception {
        assertThat(refusal(template(editor -> editor.workbook().setWorkbookType(XSSFWorkbookType.XLSM)), 422)).contains("макросы");
    }

    @Test
    void shouldRefuseABomb_andAFlood_andAFileThatIsTooLarge() throws Exception {
        assertThat(refusal(bomb(60), 413)).contains("слишком велик", "48 МБ");
        assertThat(refusal(flood(), 422)).contains("слишком много строк", "10000");
        assertThat(refusal(new byte[8 * MEGABYTE + 1], 413)).contains("8 МБ");
    }

    @Test
    void shouldNeverTakeAFormula_whateverItPointsTo() throws Exception {
        for (String formula : List.of("[1]Лист1!A1", "HYPERLINK(\"https://example.org\")", "cmd|'/c calc'!A0")) {
            byte[] content = template(editor -> {
                XSSFCell cell = (XSSFCell) editor.type(FIRST, DATE, "01.09.2026").cell(FIRST, NUMBER);
                cell.getCTCell().addNewF().setStringValue(formula);
                cell.getCTCell().setV("7");
            });

            JsonNode preview = read(session.upload(path("/preview?name=a.xlsx"), content));

            assertThat(preview.at("/faults/0/message").asText()).contains("Лист «Строки», ячейка", "в ячейке формула");
            assertThat(preview.at("/unreadable").asInt()).isEqualTo(1);
            for (String rows : List.of("ALL", "GOOD", "READABLE")) {
                HttpResponse<String> refused = session.upload(path("?revision=0&mode=ADD&rows=" + rows), content);
                assertThat(refused.statusCode()).isEqualTo(422);
            }
        }
        assertThat(drafted().isEmpty()).isTrue();
    }

    @Test
    void shouldTakeOneOfTwo_andNameTheOtherOfficer() throws Exception {
        WebSession colleague = logins.session(port, scene.person("colleague", Role.OFFICER, holding));
        byte[] mine = template(editor -> editor.type(FIRST, NUMBER, "1").type(FIRST, DATE, "01.09.2026"));
        byte[] theirs = template(editor -> editor.type(FIRST + 1, NUMBER, "2").type(FIRST + 1, DATE, "02.09.2026"));

        Callable<HttpResponse<String>> ofOfficer = () -> session.upload(path("?revision=0&mode=REPLACE"), mine);
        Callable<HttpResponse<String>> ofColleague = () -> colleague.upload(path("?revision=0&mode=REPLACE"), theirs);

        List<HttpResponse<String>> answers = Simultaneously.run(List.of(ofOfficer, ofColleague)).stream()
                .map(Simultaneously.Outcome::result)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        HttpResponse<String> lost = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(message(lost)).contains(lost == answers.get(0) ? "Участник colleague" : "Участник officer", "01.10.2026");
        assertThat(drafted()).hasSize(1);
    }

    @Test
    void shouldRefuseTaking_withoutARevision_afterTheDeadline_andWhatIsSubmitted() throws Exception {
        byte[] content = template(editor -> editor.type(FIRST, NUMBER, "1").type(FIRST, DATE, "01.09.2026"));

        assertThat(session.upload(path("?mode=ADD"), content).statusCode()).isEqualTo(400);
        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(1));
        assertThat(session.upload(path("?revision=0&mode=ADD"), content).statusCode()).isEqualTo(409);
        assertThat(drafted().isEmpty()).isTrue();
        clock.stopAt(Scene.SUBMISSION_DEADLINE);
        assertThat(session.upload(path("?revision=0&mode=ADD"), content).statusCode()).isEqualTo(200);

        play.submit(officer, submission, Act.EVIDENCE);

        assertThat(statuses(session, content)).containsOnly(409);
    }

    private byte[] template(Consumer<SheetEditor> filling) {
        SheetEditor editor = SheetEditor.open(session.getBytes(path("")).body());
        filling.accept(editor);
        return editor.save();
    }

    private String path(String rest) {
        return SUBMISSIONS + submission.id() + "/sheet" + rest;
    }

    /** What downloading, previewing and taking are answered with. */
    private List<Integer> statuses(WebSession who, byte[] content) {
        return List.of(
                who.get(path("")).statusCode(),
                who.upload(path("/preview?name=a.xlsx"), content).statusCode(),
                who.upload(path("?revision=0&mode=ADD"), content).statusCode());
    }

    private String refusal(byte[] content, int status) throws IOException {
        HttpResponse<String> preview = session.upload(path("/preview?name=a.xlsx"), content);
        HttpResponse<String> taking = session.upload(path("?name=a.xlsx&revision=0&mode=ADD&rows=GOOD"), content);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(status);
        assertThat(taking.statusCode()).isEqualTo(status);
        assertThat(message(taking)).isEqualTo(message(preview));
        return message(preview);
    }

    private JsonNode drafted() throws IOException {
        return read(session.get(SUBMISSIONS + submission.id())).at("/draft/rows");
    }

    private String message(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).at("/message").asText();
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** A small file that would unpack into so many megabytes. */
    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[MEGABYTE];
            for (int written = 0; written < megabytes; written++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static byte[] flood() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new SXSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Строки");
            for (int at = 0; at < ROWS_OF_A_FLOOD; at++) {
                Row row = sheet.createRow(at);
                row.createCell(0).setCellValue(at);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
