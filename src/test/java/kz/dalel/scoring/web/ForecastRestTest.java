package kz.dalel.scoring.web;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import kz.dalel.verification.SaveVerdictDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What points each gets told on the way of a submission, in their own sessions; and who gets told nothing. */
@DalelTest
class ForecastRestTest {

    private static final String ROOT = "/camunda/api/dalel/";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private SaveVerdictDraft saveVerdictDraft;

    @Autowired
    private Logins logins;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private PersonId officer;
    private PersonId head;
    private PersonId verifier;
    private List<PersonId> strangers;
    private Submission announced;

    @BeforeEach
    void typeTwoOfThree() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        strangers = List.of(
                scene.person("stranger", Role.OFFICER, other),
                scene.person("strange-head", Role.HEAD, other),
                scene.person("member", Role.COMMISSION),
                supervisor);
        scene.openQuarter(supervisor, Map.of("approval", "ONCE"));
        announced = play.submission(ministry, "1.1.3");
        play.draft(officer, announced, link(1), link(2));
    }

    @Test
    void shouldTellTheBodyWhatIsMissing_whileItCanStillBeAdded() throws Exception {
        JsonNode typed = read(login(officer).get(forecast()));
        assertThat(typed.at("/basis").asText()).isEqualTo("DRAFT");
        assertTwoOfThree(typed);
        JsonNode nothing = read(login(officer).get(forecast() + "?act=NOTHING_TO_SUBMIT"));
        assertThat(nothing.at("/points").asText()).isEqualTo(nothing.at("/ifNothing").asText());

        play.submit(officer, announced, Act.EVIDENCE);
        JsonNode handedOver = read(login(head).get(forecast()));
        assertThat(handedOver.at("/basis").asText()).isEqualTo("HANDED_OVER");
        assertTwoOfThree(handedOver);
        JsonNode lines = read(login(head).get(ofAssessment()));
        assertTwoOfThree(StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.at("/submission").asText().equals(announced.id().toString()))
                .findFirst()
                .orElseThrow());

        play.approve(head, announced);
        jobs.runAllDue();
        JsonNode received = read(login(officer).get(forecast()));
        assertThat(received.at("/basis").asText()).isEqualTo("RECEIVED");
        assertThat(received.at("/missing").isEmpty()).as("nothing can be added any more").isTrue();
    }

    @Test
    void shouldTellTheVerifierWhatTheMarkedVerdictsGive_stepByStep() throws Exception {
        receive();
        saveVerdictDraft.handle(new SaveVerdictDraft.Command(
                verifier,
                announced.id(),
                0,
                List.of(accepted(evidence.currentVersions(announced.id()).get(0)))));

        JsonNode forecast = read(login(verifier).get(verdicts()));

        assertThat(forecast.at("/points").asText()).isEqualTo("0,9");
        assertThat(forecast.at("/everything").asText()).isEqualTo("1,8");
        assertThat(forecast.at("/present").asText()).isEqualTo("0");
        assertThat(forecast.at("/undecided").asInt()).isEqualTo(1);
        assertThat(forecast.at("/explanation")).isNotEmpty();
        assertThat(forecast.at("/explanation/" + (forecast.at("/explanation").size() - 1)).asText()).contains("0,9");
    }

    @Test
    void shouldTellNobodyElse() throws Exception {
        receive();

        for (String path : List.of(forecast(), ofAssessment(), verdicts())) {
            assertThat(WebSession.anonymous(port).get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (PersonId stranger : strangers) {
            WebSession session = login(stranger);
            for (String path : List.of(forecast(), ofAssessment(), verdicts())) {
                assertUnknown(session.get(path), stranger + " " + path);
            }
        }
        assertUnknown(login(verifier).get(forecast()), "a draft is the body's own business");
        assertUnknown(login(verifier).get(ofAssessment()), "drafts are the body's own business");
        assertUnknown(login(officer).get(verdicts()), "verdicts are not given yet");
        assertUnknown(login(head).get(verdicts()), "verdicts are not given yet");
        assertThat(login(officer).get(forecast() + "?act=NO_SUCH_ACT").statusCode()).isEqualTo(400);
    }

    private void receive() {
        play.submit(officer, announced, Act.EVIDENCE);
        play.approve(head, announced);
        jobs.runAllDue();
    }

    private static void assertTwoOfThree(JsonNode forecast) {
        assertThat(forecast.at("/points").asText()).isEqualTo("1,8");
        assertThat(forecast.at("/possible").asText()).isEqualTo("3");
        assertThat(forecast.at("/missing")).hasSize(1);
        assertThat(forecast.at("/missing/0/text").asText()).isEqualTo("1 подразделение без ссылки");
        assertThat(forecast.at("/missing/0/points").asText()).isEqualTo("−1,2");
    }

    private void assertUnknown(HttpResponse<String> answer, String why) throws Exception {
        assertThat(answer.statusCode()).as(why).isEqualTo(404);
        assertThat(json.readTree(answer.body()).has("points")).as(why).isFalse();
    }

    private String forecast() {
        return ROOT + "submissions/" + announced.id() + "/forecast";
    }

    private String ofAssessment() {
        return ROOT + "assessments/" + announced.assessmentId() + "/forecast";
    }

    private String verdicts() {
        return ROOT + "submissions/" + announced.id() + "/verdict-forecast";
    }

    private WebSession login(PersonId person) {
        return logins.session(port, person);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static DraftRow link(int subdivision) {
        return row().unit("MIN/subdivision-" + subdivision)
                .event("2026-07-15")
                .links("https://min.example/" + subdivision)
                .build();
    }
}
