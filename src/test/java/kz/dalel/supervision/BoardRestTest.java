package kz.dalel.supervision;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.spreadsheet.CsvTables;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.XlsxTables;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where bodies stand, and the lists and files behind the figures, as the pages in Cockpit ask for them. */
@DalelTest
class BoardRestTest {

    private static final String API = "/camunda/api/dalel/supervision/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final TableLimits LIMITS = new TableLimits(1, 1_000, 100_000);
    private static final LocalDate THE_DAY_BEFORE = LocalDate.of(2026, 10, 9);

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Logins logins;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private BodyId region;
    private PersonId officer;
    private PersonId supervisor;
    private PersonId verifier;
    private QuarterCycle cycle;
    private WebSession session;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        region = scene.body("OBL", BodyKind.OBLAST, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        verifier = scene.person("verifier", Role.VERIFIER);
        cycle = scene.openQuarter(supervisor);
    }

    @Test
    void shouldTellWhereEverythingStands() throws Exception {
        play.draft(officer, submission("2.3.1"), facts("Набрано"));
        play.present(officer, submission("2.4.1"), facts("Представлено"));
        play.submit(officer, submission("2.2.1"), Act.NOTHING_TO_SUBMIT);
        decideNotDue.handle(new DecideNotDue.Command(
                supervisor, cycle.id(), ministry, IndicatorCode.of("2.3.2"), Optional.empty(), "Нет такой работы"));
        jobs.runAllDue();

        JsonNode counts = body(board(""), "MIN").at("/counts");
        JsonNode lines = read(session().get(path("lines?standing=DRAFTED")), 200);

        assertThat(counts.at("/standings/DRAFTED").asInt()).isEqualTo(1);
        assertThat(counts.at("/standings/SUBMITTED").asInt()).isEqualTo(1);
        assertThat(counts.at("/standings/NOTHING_TO_SUBMIT").asInt()).isEqualTo(1);
        assertThat(counts.at("/standings/NOT_DUE").asInt()).isEqualTo(1);
        assertThat(counts.at("/total").asInt()).as("without what is not due")
                .isEqualTo(sumOf(counts.at("/standings")) - 1);
        assertThat(counts.at("/overdue").asInt()).isZero();
        assertThat(lines.at("/all").asInt()).isEqualTo(1);
        JsonNode drafted = lines.at("/lines/0");
        assertThat(drafted.at("/indicator").asText()).isEqualTo("2.3.1");
        assertThat(drafted.at("/due").asText()).isEqualTo(cycle.submissionDeadline().toString());
        assertThat(drafted.at("/instance").asText()).isEqualTo(play.instance(submission("2.3.1")).getId());
        assertThat(drafted.toString()).as("what is typed is nobody else's business").doesNotContain("Набрано");
    }

    @Test
    void shouldCountEachStep_onTheWayThroughVerification() throws Exception {
        Submission submission = submission("2.4.1");
        var items = play.present(officer, submission, facts("Представлено"));
        JsonNode received = line("2.4.1");
        String task = scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getId();
        read(logins.session(port, verifier).post(ENGINE + "task/" + task + "/claim", "{\"userId\":\"verifier\"}"), 204);
        String taken = line("2.4.1").at("/standing").asText();
        play.verify(verifier, submission, returned(items.get(0), "Приложите приказ"));
        jobs.runAllDue();
        JsonNode sentBack = line("2.4.1");

        assertThat(received.at("/standing").asText()).isEqualTo("SUBMITTED");
        assertThat(received.at("/holder").asText()).isEqualTo("Участник verifier");
        assertThat(received.at("/due").asText()).isEqualTo(cycle.verificationDeadline().toString());
        assertThat(taken).isEqualTo("IN_VERIFICATION");
        assertThat(sentBack.at("/standing").asText()).isEqualTo("RETURNED");
        assertThat(sentBack.at("/daysLeft").asInt()).isEqualTo(3);
        assertThat(sentBack.at("/holder").isNull()).isTrue();
    }

    @Test
    void shouldPutWhatIsAtRiskFirst_andCallItOverdueFromTheSecondAfter() throws Exception {
        scene.dayBreaks(THE_DAY_BEFORE);
        tampering.sql("""
                update dalel.submission s set deadline = :later from dalel.assessment a
                where a.id = s.assessment_id and a.body = 'MIN'
                """, Map.of("later", Timestamp.from(cycle.verificationDeadline().minusSeconds(1))));

        JsonNode before = board("");
        clock.stopAt(cycle.submissionDeadline());
        String atTheSecond = body(board(""), "OBL").at("/risk").asText();
        clock.stopAt(cycle.submissionDeadline().plusMillis(1));
        JsonNode after = board("");
        jobs.runAllDue();
        JsonNode closed = board("");

        assertThat(before.at("/bodies").findValuesAsText("body")).containsExactly("OBL", "MIN");
        assertThat(before.at("/submission/daysLeft").asInt()).isEqualTo(1);
        assertThat(after.at("/submission/daysLeft").isNull()).isTrue();
        assertThat(before.at("/bodies/0/risk").asText()).isEqualTo("URGENT");
        assertThat(before.at("/bodies/0/daysLeft").asInt()).isEqualTo(1);
        assertThat(before.at("/bodies/1/risk").asText()).isEqualTo("CALM");
        assertThat(before.at("/bodies/1/counts/extended").asInt()).as("deadlines later than the quarter's").isPositive();
        assertThat(atTheSecond).isEqualTo("URGENT");
        assertThat(after.at("/bodies/0/risk").asText()).isEqualTo("OVERDUE");
        assertThat(after.at("/bodies/0/counts/overdue").asInt()).isEqualTo(after.at("/bodies/0/counts/total").asInt());
        assertThat(after.at("/bodies/0/daysLeft").isNull()).isTrue();
        assertThat(body(closed, "OBL").at("/counts/standings/NOT_SUBMITTED").asInt()).isPositive();
        assertThat(body(closed, "OBL").at("/counts/overdue").asInt()).isZero();
        assertThat(closed.at("/bodies/0/risk").asText()).as("not submitted in time stays the first thing to see").isEqualTo("OVERDUE");
    }

    @Test
    void shouldShowThePartAskedFor_andAsManyLinesAsItCounts() throws Exception {
        play.draft(officer, submission("2.3.1"), facts("Набрано"));

        assertThat(board("?kind=OBLAST").at("/bodies").findValuesAsText("body")).containsExactly("OBL");
        assertThat(board("?search=%D0%9E%D0%A0%D0%93%D0%90%D0%9D%20min").at("/bodies").findValuesAsText("body"))
                .as("by name, whatever the case")
                .containsExactly("MIN");
        assertThat(board("?search=obl").at("/bodies").findValuesAsText("body")).containsExactly("OBL");
        assertThat(board("?standing=DRAFTED").at("/bodies").findValuesAsText("body")).containsExactly("MIN");
        assertThat(board("?standing=DRAFTED&project=1").at("/bodies")).isEmpty();
        assertThat(board("?overdue=true").at("/bodies")).isEmpty();
        JsonNode project = board("?project=1");
        assertThat(project.at("/bodies/0/cells")).hasSize(1);
        for (String part : List.of("", "kind=OBLAST", "project=1", "kind=CGO&project=2", "search=obl")) {
            JsonNode all = board("?" + part).at("/all");
            assertThat(read(session().get(path("lines?" + part)), 200).at("/all").asInt()).as(part).isEqualTo(all.at("/total").asInt());
            for (Map.Entry<String, JsonNode> count : all.at("/standings").properties()) {
                String one = part + "&standing=" + count.getKey();
                assertThat(read(session().get(path("lines?" + one)), 200).at("/all").asInt()).as(one).isEqualTo(count.getValue().asInt());
                assertThat(board("?" + one).at("/all/standings")).as("the board of " + one).isEqualTo(json.readTree("{\"%s\":%s}".formatted(count.getKey(), count.getValue())));
            }
        }
        clock.stopAt(cycle.submissionDeadline().plusMillis(1));
        assertThat(read(session().get(path("lines?overdue=true&project=2")), 200).at("/all").asInt())
                .isEqualTo(board("?overdue=true&project=2").at("/all/overdue").asInt())
                .isPositive();
    }

    @Test
    void shouldGiveWhatIsOnScreenAsFiles_inWhichNothingIsCalculated(@TempDir Path folder) throws Exception {
        tampering.sql("update dalel.assessment set body_name = '=HYPERLINK(\"http://x\")' where body = 'OBL'");

        HttpResponse<byte[]> xlsx = session().getBytes(path("board/file?format=xlsx&kind=OBLAST"));
        Path file = Files.write(folder.resolve("board.xlsx"), xlsx.body());
        Table sheet = XlsxTables.read(file, "board.xlsx", LIMITS).get(0);
        Table lines = CsvTables.read("lines.csv", session().getBytes(path("lines/file?format=csv&project=2&kind=OBLAST")).body());
        String csv = session().get(path("lines/file?format=csv&kind=OBLAST")).body();

        assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(1).cells().get(0)).hasToString("Text[value==HYPERLINK(\"http://x\")]");
        assertThat(lines.rows()).hasSize(read(session().get(path("lines?project=2&kind=OBLAST")), 200).at("/all").asInt() + 1);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").doesNotContain(";\"=", "\n\"=", "\n=");
        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void shouldTellNobodyElse() throws Exception {
        scene.person("headverifier", Role.HEAD_VERIFIER);
        scene.person("commission", Role.COMMISSION);
        scene.person("admin", Role.ADMIN);
        for (String login : List.of("officer", "verifier", "headverifier", "commission", "admin")) {
            WebSession stranger = logins.session(port, PersonId.of(login));

            assertThat(read(stranger.get(path("board")), 403).at("/message").asText()).as(login).contains("только супервайзеры");
            read(stranger.get(path("lines")), 403);
            assertThat(stranger.get(path("board/file?format=csv")).statusCode()).as(login).isEqualTo(403);
            assertThat(stranger.get(path("lines/file?format=xlsx")).statusCode()).as(login).isEqualTo(403);
            assertThat(read(stranger.get("/camunda/api/dalel/supervision"), 200).at("/watches").asBoolean()).as(login).isFalse();
        }
    }

    @Test
    void shouldRefuseWhatIsNotThere() throws Exception {

        read(session().get(API + "00000000-0000-0000-0000-000000000000/board"), 404);
        read(session().get(path("lines?standing=LOST")), 400);
        read(session().get(path("board/file?format=pdf")), 400);
        assertThat(WebSession.anonymous(port).get(path("board")).statusCode()).isEqualTo(401);
    }

    private JsonNode line(String indicator) throws Exception {
        JsonNode lines = read(session().get(path("lines?kind=CGO")), 200).at("/lines");
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.at("/indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode body(JsonNode board, String code) {
        return StreamSupport.stream(board.at("/bodies").spliterator(), false)
                .filter(body -> body.at("/body").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int sumOf(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).mapToInt(JsonNode::asInt).sum();
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }

    private static DraftRow facts(String fact) {
        return row().fact(fact).document("1", "2026-08-01").build();
    }

    private JsonNode board(String query) throws Exception {
        return read(session().get(path("board" + query)), 200);
    }

    private String path(String what) {
        return API + cycle.id() + "/" + what;
    }

    /** One session for the whole test: logging in takes longer than anything that is asked. */
    private WebSession session() {
        if (session == null) {
            session = logins.session(port, supervisor);
        }
        return session;
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
