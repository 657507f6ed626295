package kz.dalel.desk;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
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
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page's interface: who sees what of a body's quarter, and what acts on several indicators do to each. */
@DalelTest
class DeskRestTest {

    private static final String ROOT = "/camunda/api/dalel/desk";
    private static final String READY = "1.2.2";
    private static final String INCOMPLETE = "1.1.3";
    private static final String FAULTY = "1.2.1";
    private static final String UNTOUCHED = "2.2.1";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Logins logins;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private BodyId other;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
    }

    @Test
    void shouldTellWhereEveryIndicatorStands_inPoints() throws Exception {
        type();
        JsonNode quarter = quarter(officer);

        assertThat(lines(quarter)).hasSize(40).allSatisfy((code, line) -> assertThat(line.at("/title").asText()).isNotEmpty());
        assertThat(state(quarter, READY)).isEqualTo("READY");
        assertThat(state(quarter, INCOMPLETE)).isEqualTo("INCOMPLETE");
        assertThat(state(quarter, FAULTY)).isEqualTo("DRAFT");
        assertThat(state(quarter, UNTOUCHED)).isEqualTo("NOT_STARTED");
        assertThat(line(quarter, INCOMPLETE).at("/missing/0/text").asText()).contains("подразделени");
        assertThat(line(quarter, INCOMPLETE).at("/missing/0/points").asText()).startsWith("−");
        assertThat(line(quarter, FAULTY).at("/faulty").asInt()).isEqualTo(1);
        assertThat(line(quarter, READY).at("/workingDaysLeft").asInt()).isEqualTo(7);
        assertThat(line(quarter, READY).at("/task").asText())
                .isEqualTo(scene.task(play.submission(ministry, READY).businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId());
        assertThat(texts(line(quarter, READY).at("/acts"))).containsExactly("EVIDENCE");
        assertThat(texts(line(quarter, UNTOUCHED).at("/acts"))).containsExactlyInAnyOrder("NOTHING_TO_SUBMIT", "NIL_RETURN");
        assertThat(line(quarter, FAULTY).at("/acts").isEmpty()).isTrue();
        assertThat(state(quarter, "1.4.1")).isEqualTo("NOT_APPLICABLE");
        assertThat(line(quarter, "1.4.1").at("/reason").asText()).startsWith("Не применяется: ");
        assertThat(quarter.at("/points/possible").asText()).isNotEmpty();
    }

    @Test
    void shouldShowEachWhatIsTheirs() throws Exception {
        type();
        PersonId head = scene.person("head", Role.HEAD, ministry);
        PersonId stranger = scene.person("stranger", Role.OFFICER, other);
        PersonId former = scene.person("former", Role.VERIFIER);
        scene.person("former", Role.OFFICER, ministry);
        submitAndVerify(READY);

        assertThat(WebSession.anonymous(port).get(path()).statusCode()).isEqualTo(401);
        assertThat(login(stranger).get(path()).statusCode()).isEqualTo(404);
        JsonNode ofHead = quarter(head);
        assertThat(lines(ofHead)).hasSize(40).allSatisfy((code, line) -> assertThat(line.at("/acts").isEmpty()).isTrue());
        assertThat(state(ofHead, INCOMPLETE)).isEqualTo("INCOMPLETE");
        JsonNode ofVerifier = quarter(verifier);
        assertThat(lines(ofVerifier)).containsOnlyKeys(READY);
        assertThat(state(ofVerifier, READY)).isEqualTo("PARTLY_ACCEPTED");
        JsonNode ofSupervisor = quarter(supervisor);
        assertThat(state(ofSupervisor, READY)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(state(ofSupervisor, INCOMPLETE)).isEqualTo("EXPECTED");
        assertThat(ofSupervisor.at("/points").isNull()).isTrue();
        assertThat(line(ofSupervisor, FAULTY).at("/faulty").asInt()).isZero();
        assertThat(line(ofSupervisor, FAULTY).at("/task").isNull()).isTrue();
    }

    @Test
    void shouldOfferTheBodiesThatCanBeRead_ownOnesFirst() throws Exception {
        scene.person("officer", Role.OFFICER, other);
        PersonId oneOfOther = scene.person("stranger", Role.OFFICER, other);
        scene.person("stranger", Role.VERIFIER);
        PersonId nobody = scene.person("admin", Role.ADMIN);

        assertThat(bodies(officer)).containsExactly("MIN true", "OTH true");
        assertThat(bodies(oneOfOther)).containsExactly("OTH true", "MIN false");
        assertThat(bodies(supervisor)).containsExactly("MIN false", "OTH false");
        assertThat(bodies(verifier)).containsExactly("MIN false", "OTH false");
        assertThat(bodies(nobody)).isEmpty();
    }

    @Test
    void shouldSubmitEachByItself_andNameEachRefusal() throws Exception {
        type();
        PersonId colleague = scene.person("colleague", Role.OFFICER, ministry);
        tasks.claim(scene.task(play.submission(ministry, INCOMPLETE).businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId(), colleague.value());

        JsonNode outcomes = submit(officer, Act.EVIDENCE, READY, INCOMPLETE, FAULTY, UNTOUCHED);
        jobs.runAllDue();

        assertThat(texts(outcomes.findValues("code"))).containsExactly(INCOMPLETE, FAULTY, READY, UNTOUCHED);
        assertThat(outcomes.at("/0/refusal/message").asText()).contains("Участник colleague");
        assertThat(outcomes.at("/1/refusal/message").asText()).contains("Дата события");
        assertThat(outcomes.at("/1/refusal/rows/0/row").asInt()).isEqualTo(1);
        assertThat(outcomes.at("/2/received/number").asText()).isEqualTo(evidence.receipts(play.submission(ministry, READY).id()).get(0).number());
        assertThat(outcomes.at("/3/refusal/message").asText()).contains("не заполнено ни одной строки");
        assertThat(line(quarter(officer), INCOMPLETE).at("/takenBy").asText()).isEqualTo("Участник colleague");
        assertThat(scene.task(play.submission(ministry, READY).businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE)).isNotNull();
        assertThat(state(quarter(officer), READY)).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldTellBeforehandWhatItWillMean() throws Exception {
        type();

        JsonNode evidenceOutlook = outlook(officer, Act.EVIDENCE, READY, FAULTY);
        JsonNode nothingOutlook = outlook(officer, Act.NOTHING_TO_SUBMIT, UNTOUCHED, INCOMPLETE);

        assertThat(evidenceOutlook.at("/lines/0/code").asText()).isEqualTo(FAULTY);
        assertThat(evidenceOutlook.at("/lines/0/refusal").asText()).contains("Дата события");
        assertThat(evidenceOutlook.at("/lines/1/refusal").isNull()).isTrue();
        assertThat(evidenceOutlook.at("/total").asText()).startsWith(evidenceOutlook.at("/lines/1/points").asText());
        assertThat(nothingOutlook.at("/lines/0/refusal").asText()).contains("В таблице есть строки");
        assertThat(nothingOutlook.at("/lines/1/points").asText()).isNotEmpty();
        assertThat(state(quarter(officer), READY)).isEqualTo("READY");
    }

    @Test
    void shouldCloseSeveral_whenThereIsNothingToSubmit_andGiveTheSameReceiptsOnceMore() throws Exception {
        JsonNode first = submit(officer, Act.NOTHING_TO_SUBMIT, UNTOUCHED, READY);
        JsonNode again = submit(officer, Act.NOTHING_TO_SUBMIT, UNTOUCHED, READY);

        assertThat(texts(first.findValues("number"))).hasSize(2).isEqualTo(texts(again.findValues("number")));
        assertThat(first.findValues("before")).allMatch(before -> !before.asBoolean());
        assertThat(again.findValues("before")).allMatch(JsonNode::asBoolean);
        assertThat(state(quarter(officer), READY)).isEqualTo("NOTHING_TO_SUBMIT");
        assertThat(submit(officer, Act.EVIDENCE, READY).at("/0/refusal/message").asText()).startsWith("Уже представлено иначе");
    }

    @Test
    void shouldReportNone_whereThatIsAllowed() throws Exception {
        JsonNode outcomes = submit(officer, Act.NIL_RETURN, UNTOUCHED, READY);

        assertThat(outcomes.at("/0/refusal/message").asText()).contains("нулевой отчёт не предусмотрен");
        assertThat(outcomes.at("/1/received/number").asText()).startsWith("2026-Q3-");
    }

    @Test
    void shouldGiveEachOneReceipt_whenColleaguesSubmitEverythingAtOneMoment() throws Exception {
        type();
        PersonId colleague = scene.person("colleague", Role.OFFICER, ministry);
        WebSession one = login(officer);
        WebSession two = login(colleague);
        String request = request(Act.EVIDENCE, true, READY, INCOMPLETE);
        Callable<HttpResponse<String>> first = () -> one.post(path() + "/submissions", request);
        Callable<HttpResponse<String>> second = () -> two.post(path() + "/submissions", request);

        List<Simultaneously.Outcome<HttpResponse<String>>> answers = Simultaneously.run(List.of(first, second));

        assertThat(answers).allMatch(Simultaneously.Outcome::succeeded);
        for (Simultaneously.Outcome<HttpResponse<String>> answer : answers) {
            JsonNode outcomes = read(answer.result());
            assertThat(outcomes.findValues("refusal")).allMatch(JsonNode::isNull);
        }
        for (String indicator : List.of(READY, INCOMPLETE)) {
            assertThat(evidence.receipts(play.submission(ministry, indicator).id())).hasSize(1);
        }
    }

    @Test
    void shouldReceive_untilTheDeadlinesVerySecond() throws Exception {
        type();

        clock.stopAt(Scene.SUBMISSION_DEADLINE);
        assertThat(submit(officer, Act.EVIDENCE, READY).at("/0/refusal").isNull()).isTrue();
        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(1));
        JsonNode late = submit(officer, Act.EVIDENCE, INCOMPLETE);

        assertThat(late.at("/0/refusal/type").asText()).isEqualTo("CONFLICT");
        assertThat(late.at("/0/refusal/message").asText()).contains("срок истёк 12.10.2026 18:30:00");
        assertThat(state(quarter(officer), INCOMPLETE)).isEqualTo("NOT_SUBMITTED");
        assertThat(line(quarter(officer), INCOMPLETE).at("/acts").isEmpty()).isTrue();
    }

    @Test
    void shouldSubmitNothing_unlessAnOfficerOfTheBodyConfirmsAChoiceOfItsOwn() throws Exception {
        type();
        PersonId head = scene.person("head", Role.HEAD, ministry);
        PersonId stranger = scene.person("stranger", Role.OFFICER, other);
        String request = request(Act.EVIDENCE, true, READY);
        String foreign = "{\"act\": \"EVIDENCE\", \"confirmed\": true, \"submissions\": [\"%s\", \"%s\"]}"
                .formatted(play.submission(ministry, READY).id(), play.submission(other, READY).id());
        String address = path() + "/submissions";

        assertThat(WebSession.anonymous(port).post(address, request).statusCode()).isEqualTo(401);
        assertThat(login(stranger).post(address, request).statusCode()).isEqualTo(404);
        for (PersonId reader : List.of(head, supervisor, verifier)) {
            assertThat(login(reader).post(address, request).statusCode()).isEqualTo(403);
            assertThat(login(reader).post(path() + "/outlook", request).statusCode()).isEqualTo(403);
        }
        WebSession session = login(officer);
        assertThat(session.post(address, request(Act.EVIDENCE, false, READY)).statusCode()).isEqualTo(422);
        assertThat(session.post(address, request(Act.EVIDENCE, true)).statusCode()).isEqualTo(422);
        assertThat(session.post(address, "{\"confirmed\": true}").statusCode()).isEqualTo(422);
        assertThat(session.post(address, foreign).statusCode()).isEqualTo(404);
        assertThat(session.postWithoutToken(address, request).statusCode()).isEqualTo(403);
        assertThat(evidence.receipts(play.submission(ministry, READY).id())).isEmpty();
    }

    private void type() {
        play.draft(officer, play.submission(ministry, READY),
                row().unit("MIN/subdivision-1").document("1", "2026-09-01").build(),
                row().unit("MIN/subdivision-2").document("2", "2026-09-01").build());
        play.draft(officer, play.submission(ministry, INCOMPLETE),
                row().unit("MIN/subdivision-1").links("https://min.example/1").event("2026-07-01").build());
        play.draft(officer, play.submission(ministry, FAULTY), row().unit("MIN/subdivision-1").build());
    }

    private void submitAndVerify(String indicator) {
        Submission submission = play.submission(ministry, indicator);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)));
        jobs.runAllDue();
    }

    private JsonNode submit(PersonId person, Act act, String... indicators) throws Exception {
        return read(login(person).post(path() + "/submissions", request(act, true, indicators)));
    }

    private JsonNode outlook(PersonId person, Act act, String... indicators) throws Exception {
        return read(login(person).post(path() + "/outlook", request(act, false, indicators)));
    }

    private String request(Act act, boolean confirmed, String... indicators) {
        String chosen = Arrays.stream(indicators)
                .map(indicator -> "\"" + play.submission(ministry, indicator).id() + "\"")
                .collect(Collectors.joining(", "));
        return "{\"act\": \"%s\", \"confirmed\": %s, \"submissions\": [%s]}".formatted(act, confirmed, chosen);
    }

    private JsonNode quarter(PersonId person) throws Exception {
        return read(login(person).get(path()));
    }

    private List<String> bodies(PersonId person) throws Exception {
        return stream(read(login(person).get(ROOT)).at("/bodies"))
                .map(body -> body.at("/body").asText() + " " + body.at("/own").asText())
                .toList();
    }

    private static Map<String, JsonNode> lines(JsonNode quarter) {
        return stream(quarter.at("/projects"))
                .flatMap(project -> stream(project.at("/lines")))
                .collect(Collectors.toMap(line -> line.at("/code").asText(), line -> line));
    }

    private static JsonNode line(JsonNode quarter, String indicator) {
        return lines(quarter).get(indicator);
    }

    private static String state(JsonNode quarter, String indicator) {
        return line(quarter, indicator).at("/state").asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).toList();
    }

    private String path() {
        return ROOT + "/" + play.assessment(ministry).id();
    }

    private WebSession login(PersonId person) {
        return logins.session(port, person);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
