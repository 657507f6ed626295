package kz.dalel.api;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body's own system submits: over HTTP, by token, with everything that may go wrong on the way. */
@DalelTest
class SubmissionApiTest {

    private static final String ROWS = """
            {"rows": [{"unit": "HLD/entity-1", "documentNumber": "7", "documentDate": "2026-09-01", "comment": "протокол"}]}""";
    private static final String EVIDENCE = "{\"act\": \"EVIDENCE\"}";
    private static final String BACKDATED = """
            {"act": "EVIDENCE", "receivedAt": "2026-01-01T00:00:00Z", "submittedAt": "2026-01-01T00:00:00Z", "clock": "2026-01-01T00:00:00Z"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private IssueApiToken issueToken;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private BodyId other;
    private PersonId officer;
    private PersonId stranger;
    private PersonId verifier;
    private Submission submission;
    private String path;
    private ApiClient api;

    @BeforeEach
    void openTheQuarter() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        other = scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        officer = scene.person("officer", Role.OFFICER, holding);
        stranger = scene.person("stranger", Role.OFFICER, other);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
        path = "/api/v1/submissions/" + submission.id();
        api = new ApiClient(port, token(officer));
    }

    @Test
    void shouldSubmitTheSame_asTheTaskListDoes() throws Exception {
        JsonNode list = ok(api.get("/api/v1/quarters/2026-Q3/submissions"));
        assertThat(list.findValuesAsText("body")).containsOnly("HLD");
        assertThat(list.findValuesAsText("id")).contains(submission.id().toString());
        JsonNode before = ok(api.get(path));
        assertThat(before.at("/indicator/rule").asText()).isNotBlank();
        assertThat(before.at("/units").findValuesAsText("id")).containsExactly("HLD/entity-1", "HLD/entity-2", "HLD/entity-3");

        HttpResponse<String> saved = api.put(path + "/draft", ROWS, "If-Match", tagOf(api.get(path + "/draft")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(api.get(path + "/check?act=EVIDENCE").statusCode()).isEqualTo(204);
        JsonNode submitted = ok(api.send("POST", path + "/submit", BACKDATED, "Content-Type", "application/json", "Idempotency-Key", "backdated",
                "X-Date", "Thu, 01 Jan 2026 00:00:00 GMT"));
        jobs.runAllDue();

        Submission byTasklist = play.submission(holding, "3.2.2");
        assertThat(submitted.at("/receipt/number").asText()).startsWith("2026-Q3-");
        assertThat(submitted.at("/receipt/contentHash").asText()).isEqualTo(evidence.receipts(submission.id()).get(0).contentHash());
        assertThat(Instant.parse(submitted.at("/receipt/receivedAt").asText())).as("whatever the caller says of the time").isEqualTo(clock.instant());
        assertThat(submitted.at("/awaitsApproval").asBoolean()).isFalse();
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.SUBMITTED);
        assertThat(scene.task(submission.businessKey(), "userTask_verifyEvidence")).isNotNull();
        assertThat(evidence.currentVersions(submission.id()))
                .singleElement()
                .extracting(ItemVersion::contentHash)
                .isEqualTo(contentHashByTasklist(byTasklist));
    }

    @Test
    void shouldTakeCorrections_andWithdrawals() throws Exception {
        save(ROWS);
        ok(api.post(path + "/submit", EVIDENCE));
        assertThat(api.post(path + "/withdraw", "").statusCode()).isEqualTo(204);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.OPEN);

        ok(api.post(path + "/submit", EVIDENCE));
        jobs.runAllDue();
        ItemVersion item = evidence.currentVersions(submission.id()).get(0);
        play.verify(verifier, submission, returned(item, "Нет подписи"));
        JsonNode view = ok(api.get(path));
        assertThat(view.at("/items/0/verdict/comment").asText()).isEqualTo("Нет подписи");
        save("""
                {"rows": [{"itemId": "%s", "unit": "HLD/entity-1", "documentNumber": "7-1", "documentDate": "2026-09-02"}]}"""
                .formatted(item.itemId()));
        String key = "correction-1";
        JsonNode receipt = ok(api.post(path + "/correct", "", key));

        assertThat(receipt.at("/round").asInt()).isGreaterThan(1);
        assertThat(ok(api.post(path + "/correct", "", key))).isEqualTo(receipt);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.SUBMITTED);
        assertThat(api.post(path + "/correct", "{}", key).statusCode()).isEqualTo(422);
    }

    @Test
    void shouldSayThatThereIsNothing_orNone() throws Exception {
        assertThat(ok(api.post(path + "/submit", "{\"act\": \"NOTHING_TO_SUBMIT\"}")).at("/receipt/act").asText())
                .isEqualTo("NOTHING_TO_SUBMIT");
        assertProblem(api.post(path + "/submit", EVIDENCE), 409);
        assertProblem(api.post("/api/v1/submissions/" + play.submission(holding, "3.2.2").id() + "/submit", "{\"act\": \"NIL_RETURN\"}"), 422);
    }

    @Test
    void shouldLetNobodyIn_withoutAValidToken() {
        IssueApiToken.Issued issued = issueToken.handle(officer, "СЭД", 2);
        ApiClient second = new ApiClient(port, issued.secret());
        assertThat(second.get(path).statusCode()).isEqualTo(200);
        assertThat(tokens.of(officer).stream().filter(token -> token.id().equals(issued.token().id())).findFirst().orElseThrow().lastUsedAt())
                .isPresent();
        clock.advance(Duration.ofDays(2));
        assertStranger(second.get(path));
        tokens.revokeAll(officer);
        assertStranger(api.get(path));
        assertStranger(new ApiClient(port, null).get(path));
        assertStranger(new ApiClient(port, "dalel_made-up").get(path));
        assertStranger(new ApiClient(port, null).post(path + "/submit", EVIDENCE));
        assertStranger(new ApiClient(port, null).get("/api/none-such"));
        assertThat(database.sql("select count(*) from dalel.api_token where sha256 like '%dalel%'").query(Long.class).single()).isZero();
    }

    @Test
    void shouldHideWhatIsAnotherBodys() {
        ApiClient foreign = new ApiClient(port, token(stranger));
        save(ROWS);

        for (String read : List.of(path, path + "/draft", path + "/check")) {
            assertProblem(foreign.get(read), 404);
            assertThat(foreign.get(read).body()).doesNotContain("протокол", "HLD");
        }
        assertProblem(foreign.put(path + "/draft", ROWS, "If-Match", "\"1\""), 404);
        assertProblem(foreign.post(path + "/submit", EVIDENCE), 404);
        assertProblem(foreign.post(path + "/withdraw", ""), 404);
        assertProblem(foreign.send("POST", path + "/files?name=a.pdf", "%PDF-1.7", "Content-Type", "application/octet-stream",
                "Idempotency-Key", "f"), 404);
        assertThat(foreign.get("/api/v1/quarters/2026-Q3/submissions").body()).contains("OTH").doesNotContain("HLD");
    }

    @Test
    void shouldNotOverwriteADraft_thatSomebodySavedMeanwhile() throws Exception {
        assertProblem(api.put(path + "/draft", ROWS), 428);
        assertProblem(api.put(path + "/draft", ROWS, "If-Match", "\"1\""), 412);
        HttpResponse<String> saved = api.put(path + "/draft", ROWS, "If-Match", "\"0\"");
        assertThat(saved.headers().firstValue("ETag")).contains("\"1\"");

        JsonNode problem = assertProblem(api.put(path + "/draft", ROWS, "If-Match", "\"0\""), 412);
        assertThat(problem.at("/detail").asText()).contains("Участник officer");
        assertProblem(api.put(path + "/draft", ROWS, "If-Match", "W/\"1\""), 412);
        assertThat(api.put(path + "/draft", ROWS, "If-Match", "\"0\", \"1\"").statusCode()).isEqualTo(200);
        assertThat(api.put(path + "/draft", ROWS, "If-Match", "*").headers().firstValue("ETag")).contains("\"3\"");
        assertThat(api.get(path + "/draft", "If-None-Match", "\"3\"").statusCode()).isEqualTo(304);
        assertThat(api.get(path + "/draft", "If-None-Match", "\"2\"").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSaveOneOfManyDrafts_thatComeAtOneMoment() throws Exception {
        List<Integer> statuses = together(8, () -> api.put(path + "/draft", ROWS, "If-Match", "\"0\"").statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(tagOf(api.get(path + "/draft"))).isEqualTo("\"1\"");
    }

    @Test
    void shouldHaveOneEffect_whenTheSameRequestComesSixteenTimesAtOnce() throws Exception {
        save(ROWS);
        byte[] content = "%PDF-1.7 файл".getBytes(StandardCharsets.UTF_8);
        List<String> uploads = together(16, () -> {
            HttpResponse<String> answer = api.send("POST", path + "/files?name=a.pdf", new String(content, StandardCharsets.UTF_8),
                    "Content-Type", "application/octet-stream", "Idempotency-Key", "upload-1");
            return answer.statusCode() + answer.body() + answer.headers().firstValue("Location").orElse("");
        });
        List<String> submits = together(16, () -> {
            HttpResponse<String> answer = api.post(path + "/submit", EVIDENCE, "submit-1");
            return answer.statusCode() + answer.body();
        });

        assertThat(uploads.stream().distinct()).singleElement().asString().startsWith("201").contains("/api/v1/files/");
        assertThat(database.sql("select count(*) from dalel.stored_file").query(Long.class).single()).isOne();
        assertThat(submits.stream().distinct()).singleElement().asString().startsWith("200");
        assertThat(evidence.receipts(submission.id())).hasSize(1);
    }

    @Test
    void shouldHoldAKeyToItsRequest_andForgetItInTime() throws Exception {
        save(ROWS);
        HttpResponse<String> first = api.post(path + "/submit", EVIDENCE, "k1");
        HttpResponse<String> again = api.post(path + "/submit", EVIDENCE, "k1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertProblem(api.post(path + "/submit", "{\"act\": \"NIL_RETURN\"}", "k1"), 422);
        assertProblem(api.post(path + "/withdraw", EVIDENCE, "k1"), 422);
        assertProblem(api.send("POST", path + "/submit", EVIDENCE, "Content-Type", "application/json"), 422);
        assertProblem(api.post(path + "/submit", EVIDENCE, "two words"), 422);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(api.post(path + "/submit", EVIDENCE, "k1").headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(evidence.receipts(submission.id())).hasSize(1);
    }

    @Test
    void shouldNotKeepARefusal_soThatItCanBeMendedUnderTheSameKey() throws Exception {
        JsonNode empty = assertProblem(api.post(path + "/submit", EVIDENCE, "k1"), 422);
        assertThat(empty.has("errors")).isFalse();
        save("{\"rows\": [{\"unit\": \"HLD/entity-1\"}]}");
        JsonNode incomplete = assertProblem(api.post(path + "/submit", EVIDENCE, "k1"), 422);
        assertThat(incomplete.at("/errors").findValuesAsText("field")).containsExactly("documentNumber", "documentDate");
        assertThat(incomplete.at("/errors/0/row").asInt()).isEqualTo(1);
        assertThat(incomplete.at("/errors/0/message").asText()).startsWith("«Номер документа»");
        save(ROWS);

        assertThat(api.post(path + "/submit", EVIDENCE, "k1").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTakeOverAKey_whoseRequestDiedOnTheWay() throws Exception {
        save(ROWS);
        database.sql("""
                        insert into dalel.api_answer (person, key, target, taken_until, taken_by, kept_until)
                        values ('officer', 'k1', :target, :until, gen_random_uuid(), :until + interval '7 days')
                        """)
                .param("target", "POST " + path + "/submit")
                .param("until", clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        clock.advance(Duration.ofMinutes(2));

        assertThat(api.post(path + "/submit", EVIDENCE, "k1").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerEveryFailureWithProblemDetails() throws Exception {
        assertProblem(api.get("/api/v1/none-such"), 404);
        assertProblem(api.get("/api/v1/submissions/" + SubmissionId.random()), 404);
        assertProblem(api.get("/api/v1/submissions/none"), 400);
        assertProblem(api.get("/api/v1/quarters/2026-Q9/submissions"), 400);
        assertProblem(api.get("/api/v1/quarters/2031-Q1/submissions"), 404);
        assertProblem(api.get(path + "/check?act=OTHER"), 400);
        assertProblem(api.get(path, "Accept", "text/csv"), 406);
        HttpResponse<String> method = api.send("DELETE", path, "");
        assertProblem(method, 405);
        assertThat(method.headers().firstValue("Allow")).isPresent();
        assertProblem(api.post(path + "/submit", "{act:"), 400);
        assertProblem(api.post(path + "/submit", ""), 400);
        assertProblem(api.post(path + "/submit", "{}"), 422);
        assertProblem(api.send("POST", path + "/submit", "act=EVIDENCE", "Content-Type", "application/x-www-form-urlencoded",
                "Idempotency-Key", "k"), 415);
        assertProblem(api.send("POST", path + "/files", "x", "Content-Type", "application/octet-stream", "Idempotency-Key", "k"), 400);
        assertProblem(api.send("POST", path + "/files?name=a.exe", "MZ....", "Content-Type", "application/octet-stream",
                "Idempotency-Key", "k"), 415);
        JsonNode rows = assertProblem(api.put(path + "/draft", "{\"rows\": [{\"quantity\": 1.5}, 7]}", "If-Match", "\"0\""), 422);
        assertThat(rows.at("/errors").findValuesAsText("row")).containsExactly("1", "2");
        assertProblem(api.put(path + "/draft", "{\"rows\": " + "[".repeat(5000), "If-Match", "\"0\""), 400);
        assertProblem(api.get("/api/v1/files/" + UUID.randomUUID()), 404);
    }

    @Test
    void shouldIssueTokensToOfficersAlone_asManyAsAreSensible() {
        assertThatThrownBy(() -> issueToken.handle(verifier, "СЭД", 30)).hasMessageContaining("officersOnly");
        for (int days : new int[] {0, -1, 367}) {
            assertThatThrownBy(() -> issueToken.handle(officer, "СЭД", days)).hasMessageContaining("days");
        }
        assertThatThrownBy(() -> issueToken.handle(officer, " ", 30)).hasMessageContaining("name");
        Stream.generate(() -> "СЭД").limit(19).forEach(name -> issueToken.handle(officer, name, 366));
        assertThatThrownBy(() -> issueToken.handle(officer, "СЭД", 30)).hasMessageContaining("tooMany");
        assertThatThrownBy(() -> tokens.revoke(stranger, tokens.of(officer).get(0).id()))
                .hasMessageContaining("unknown");
    }

    private String contentHashByTasklist(Submission submission) {
        play.draft(officer, submission, row().unit("HLD/entity-1").document("7", "2026-09-01").comment("протокол").build());
        play.submit(officer, submission, Act.EVIDENCE);
        return evidence.currentVersions(submission.id()).get(0).contentHash();
    }

    private void save(String rows) {
        HttpResponse<String> saved = api.put(path + "/draft", rows, "If-Match", "*");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private String token(PersonId person) {
        return issueToken.handle(person, "СЭД", 90).secret();
    }

    private static String tagOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private <T> List<T> together(int callers, Callable<T> call) throws InterruptedException {
        return Simultaneously.run(Stream.generate(() -> call).limit(callers).toList()).stream()
                .map(outcome -> {
                    assertThat(outcome.failure()).isNull();
                    return outcome.result();
                })
                .toList();
    }

    private JsonNode ok(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private void assertStranger(HttpResponse<String> answer) {
        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.uri() + " " + answer.body())
                .startsWith("application/problem+json");
        try {
            JsonNode problem = json.readTree(answer.body());
            assertThat(problem.at("/status").asInt()).isEqualTo(status);
            assertThat(problem.at("/type").asText()).startsWith("urn:dalel:problem:");
            assertThat(problem.at("/title").asText()).isNotBlank();
            assertThat(problem.at("/detail").asText()).matches("(?s).*[а-я].*").doesNotContain("Exception", "kz.dalel");
            return problem;
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
