package kz.dalel.supervision;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor sees of one process instance, how the work goes on, and what the engine does not let a supervisor change. */
@DalelTest
class WatchedMatterRestTest {

    private static final String API = "/camunda/api/dalel/supervision/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Logins logins;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private QuarterCycle cycle;
    private WebSession supervisor;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        scene.person("verifier", Role.VERIFIER);
        PersonId person = scene.person("supervisor", Role.SUPERVISOR);
        cycle = scene.openQuarter(person);
        supervisor = logins.session(port, person);
    }

    @Test
    void shouldShowABodysIndicators_andWhatWasDoneLast() throws Exception {
        Submission submission = play.submission(ministry, "2.4.1");
        play.present(officer, submission, row().fact("Дело").document("1", "2026-08-01").build());
        JsonNode body = read(supervisor.get(API + "instances/" + instance("2026-Q3/MIN")), 200);
        JsonNode one = read(supervisor.get(API + "instances/" + play.instance(submission).getId()), 200);

        assertThat(body.at("/bodyName").asText()).isEqualTo("Орган MIN");
        assertThat(body.at("/lines").size()).isGreaterThan(20);
        assertThat(body.at("/acts").findValuesAsText("act")).contains("Документы представлены", "Проверка поручена");
        assertThat(one.at("/lines")).hasSize(1);
        assertThat(one.at("/lines/0/standing").asText()).isEqualTo("SUBMITTED");
        assertThat(one.at("/acts").findValuesAsText("matter")).containsOnly("2026-Q3/MIN/2.4.1");
        assertThat(one.at("/acts/0/at").asText()).isEqualTo(Scene.OPENED_AT.toString());
        assertThat(supervisor.get(API + "instances/" + instance("2026-Q3")).statusCode()).isEqualTo(204);
        assertThat(supervisor.get(API + "instances/nothing").statusCode()).isEqualTo(204);
        read(logins.session(port, officer).get(API + "instances/" + instance("2026-Q3/MIN")), 403);
    }

    @Test
    void shouldTellHowTheWorkGoesOn_againstAnEvenPace() throws Exception {
        play.submit(officer, play.submission(ministry, "2.2.1"), Act.NOTHING_TO_SUBMIT);
        scene.dayBreaks(FIRST_DAY.plusDays(4));
        play.present(officer, play.submission(ministry, "2.4.1"), row().fact("Дело").document("1", "2026-08-01").build());
        PersonId head = scene.person("headverifier", Role.HEAD_VERIFIER);

        JsonNode paces = read(logins.session(port, head).get(API + cycle.id() + "/pace"), 200);

        JsonNode second = StreamSupport.stream(paces.spliterator(), false)
                .filter(pace -> pace.at("/project").asInt() == 2)
                .findFirst()
                .orElseThrow();
        int total = second.at("/total").asInt();
        assertThat(second.at("/days/0/day").asText()).isEqualTo(FIRST_DAY.toString());
        assertThat(second.at("/days/0/toSubmit").asInt()).isEqualTo(total - 1);
        assertThat(second.at("/days/0/toClose").asInt()).isEqualTo(total - 1);
        assertThat(second.at("/days/0/plannedToSubmit").asInt()).isEqualTo(total);
        assertThat(second.at("/days/4/toSubmit").asInt()).isEqualTo(total - 2);
        assertThat(second.at("/days/4/toClose").asInt()).as("received is not closed").isEqualTo(total - 1);
        assertThat(second.at("/days/5/toSubmit").isNull()).as("a day to come").isTrue();
        JsonNode last = second.at("/days").get(second.at("/days").size() - 1);
        assertThat(last.at("/day").asText()).isEqualTo("2026-10-27");
        assertThat(last.at("/plannedToSubmit").asInt() + last.at("/plannedToClose").asInt()).isZero();
        read(logins.session(port, officer).get(API + cycle.id() + "/pace"), 403);
    }

    @Test
    void shouldLetASupervisorLook_andChangeNothingOfTheDomain() {
        String instance = instance("2026-Q3/MIN");
        String job = management.createJobQuery().processInstanceId(instance).listPage(0, 1).get(0).getId();
        String value = "{\"value\":\"x\",\"type\":\"String\"}";

        assertThat(supervisor.get(ENGINE + "process-instance/" + instance).statusCode()).isEqualTo(200);
        refused(supervisor.put(ENGINE + "process-instance/" + instance + "/variables/assessmentId", value));
        refused(supervisor.post(ENGINE + "process-instance/" + instance + "/variables", "{\"modifications\":{}}"));
        refused(supervisor.post(ENGINE + "process-instance/" + instance + "/modification", "{\"instructions\":[]}"));
        refused(supervisor.put(ENGINE + "process-instance/" + instance + "/suspended", "{\"suspended\":true}"));
        refused(supervisor.delete(ENGINE + "process-instance/" + instance));
        refused(supervisor.put(ENGINE + "job/" + job + "/retries", "{\"retries\":5}"));
        refused(supervisor.put(ENGINE + "job/" + job + "/duedate", "{\"duedate\":null}"));
        refused(supervisor.put(ENGINE + "job/" + job + "/suspended", "{\"suspended\":true}"));
        refused(supervisor.post(ENGINE + "job/" + job + "/execute", "{}"));
        refused(supervisor.delete(ENGINE + "job/" + job));
        refused(supervisor.post(ENGINE + "execution/" + instance + "/signal", "{}"));
        refused(supervisor.post(ENGINE + "message", "{\"messageName\":\"allIndicatorsClosed\"}"));
        jobs.runAllDue();
        assertThat(management.createJobQuery().jobId(job).active().count()).isOne();
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(403);
    }

    private String instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult().getId();
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
