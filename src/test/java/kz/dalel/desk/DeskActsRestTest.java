package kz.dalel.desk;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a head approves and an officer takes back from «Квартал органа». */
@DalelTest
class DeskActsRestTest {

    private static final String ROOT = "/camunda/api/dalel/";
    private static final String DOCUMENT = "1.1.1";
    private static final String NOTHING = "2.3.1";

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
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private PersonId head;
    private PersonId verifier;
    private PersonId supervisor;

    @BeforeEach
    void prepare() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldOfferTheHeadAlone_whatCanBeApprovedInOneAct() throws Exception {
        handOver("ONCE");
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of());
        PersonId stranger = scene.person("stranger", Role.HEAD, other);
        String outlook = path() + "/approval-outlook";
        String request = "{\"submissions\": [\"%s\", \"%s\", \"%s\"]}"
                .formatted(submission(DOCUMENT).id(), submission(NOTHING).id(), submission("1.1.3").id());

        JsonNode ofHead = quarter(head);
        assertThat(line(ofHead, DOCUMENT).at("/approvalHash").asText()).matches("[0-9a-f]{64}");
        assertThat(line(ofHead, NOTHING).at("/approvalHash").asText()).matches("[0-9a-f]{64}");
        assertThat(line(ofHead, "1.1.3").at("/approvalHash").isNull()).isTrue();
        assertThat(line(ofHead, DOCUMENT).at("/withdrawal").isNull()).isTrue();
        assertThat(line(quarter(officer), DOCUMENT).at("/approvalHash").isNull()).isTrue();
        JsonNode told = read(login(head).post(outlook, request));
        assertThat(told.at("/lines").findValuesAsText("code")).containsExactly(DOCUMENT, "1.1.3", NOTHING);
        assertThat(told.at("/lines/0/points").asText()).isNotEmpty();
        assertThat(told.at("/lines/0/refusal").isNull()).isTrue();
        assertThat(told.at("/lines/1/refusal").asText()).contains("ничего не передано");
        assertThat(login(officer).post(outlook, request).statusCode()).isEqualTo(403);
        assertThat(login(supervisor).post(outlook, request).statusCode()).isEqualTo(403);
        assertThat(login(stranger).post(outlook, request).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).post(outlook, request).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldLeaveEachToItsOwnTask_whereEachIsApprovedByItself() throws Exception {
        handOver("PER_INDICATOR");

        JsonNode line = line(quarter(head), DOCUMENT);

        assertThat(line.at("/approvalHash").isNull()).isTrue();
        assertThat(line.at("/task").asText()).isNotEmpty();
    }

    @Test
    void shouldReceiveAllThatWasOffered_forOneOfTwoHeadsWhoAreThereAtOneMoment() throws Exception {
        handOver("ONCE");
        WebSession one = login(head);
        WebSession two = login(scene.person("deputy", Role.HEAD, ministry));
        String request = approval(quarter(head), DOCUMENT, NOTHING);
        String address = ROOT + "assessments/" + play.assessment(ministry).id() + "/approvals";
        Callable<HttpResponse<String>> first = () -> one.post(address, request);
        Callable<HttpResponse<String>> second = () -> two.post(address, request);

        List<HttpResponse<String>> answers = Simultaneously.run(List.of(first, second)).stream()
                .map(Simultaneously.Outcome::result)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        HttpResponse<String> lost = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(json.readTree(lost.body()).at("/message").asText()).contains("Уже утверждено: Участник ", "01.10.2026 10:00:00");
        assertThat(evidence.receipts(submission(DOCUMENT).id())).hasSize(1);
        assertThat(evidence.receipts(submission(NOTHING).id())).hasSize(1);
        assertThat(line(quarter(head), DOCUMENT).at("/approvalHash").isNull()).isTrue();
    }

    @Test
    void shouldOfferNothing_aSecondAfterTheDeadline() throws Exception {
        handOver("ONCE");
        clock.stopAt(Scene.SUBMISSION_DEADLINE);
        String request = approval(quarter(head), DOCUMENT);
        assertThat(line(quarter(officer), DOCUMENT).at("/withdrawal").isNull()).isFalse();

        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(1));

        assertThat(line(quarter(head), DOCUMENT).at("/approvalHash").isNull()).isTrue();
        assertThat(line(quarter(officer), DOCUMENT).at("/withdrawal").isNull()).isTrue();
        HttpResponse<String> late = login(head).post(ROOT + "assessments/" + play.assessment(ministry).id() + "/approvals", request);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).at("/message").asText()).contains("срок истёк 12.10.2026 18:30:00");
        assertThat(submission(DOCUMENT).state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void shouldOfferTheOfficerToTakeBack_untilAVerifierStarts() throws Exception {
        scene.openQuarter(supervisor);
        play.draft(officer, submission(DOCUMENT), row().document("12", "2026-07-01").build());
        play.submit(officer, submission(DOCUMENT), Act.EVIDENCE);
        play.submit(officer, submission(NOTHING), Act.NOTHING_TO_SUBMIT);
        jobs.runAllDue();

        JsonNode before = quarter(officer);
        String task = scene.task(submission(DOCUMENT).businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getId();
        assertThat(login(verifier)
                        .post("/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\": \"verifier\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(line(before, DOCUMENT).at("/withdrawal/now").asText())
                .isNotEmpty()
                .isNotEqualTo(line(before, DOCUMENT).at("/withdrawal/ifNothing").asText());
        assertThat(line(before, NOTHING).at("/withdrawal").isNull()).isTrue();
        assertThat(line(quarter(head), DOCUMENT).at("/withdrawal").isNull()).isTrue();
        assertThat(line(quarter(officer), DOCUMENT).at("/withdrawal").isNull()).isTrue();
    }

    private void handOver(String approval) {
        scene.openQuarter(supervisor, Map.of("approval", approval));
        play.draft(officer, submission(DOCUMENT), row().document("12", "2026-07-01").build());
        play.submit(officer, submission(DOCUMENT), Act.EVIDENCE);
        play.submit(officer, submission(NOTHING), Act.NOTHING_TO_SUBMIT);
    }

    private static String approval(JsonNode quarter, String... indicators) {
        String chosen = Arrays.stream(indicators)
                .map(indicator -> line(quarter, indicator))
                .map(line -> "{\"submission\": %s, \"contentHash\": %s}".formatted(line.get("submission"), line.get("approvalHash")))
                .collect(Collectors.joining(", "));
        return "{\"confirmed\": true, \"submissions\": [" + chosen + "]}";
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }

    private static JsonNode line(JsonNode quarter, String indicator) {
        for (JsonNode project : quarter.at("/projects")) {
            for (JsonNode line : project.at("/lines")) {
                if (line.at("/code").asText().equals(indicator)) {
                    return line;
                }
            }
        }
        throw new AssertionError("no line " + indicator);
    }

    private JsonNode quarter(PersonId person) throws Exception {
        return read(login(person).get(path()));
    }

    private String path() {
        return ROOT + "desk/" + play.assessment(ministry).id();
    }

    private WebSession login(PersonId person) {
        return logins.session(port, person);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
