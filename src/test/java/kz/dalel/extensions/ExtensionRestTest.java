package kz.dalel.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Extensions over the wire: what each may see and do, and in which sentence the rest is refused. */
@DalelTest
class ExtensionRestTest {

    private static final String API = "/camunda/api/dalel/";
    private static final String PATH = API + "extensions";
    private static final String FRIDAY = "2026-10-16";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Logins logins;

    @Autowired
    private EvidencePlay evidence;

    @Autowired
    private ExtensionPlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private PersonId supervisor;
    private PersonId second;
    private AssessmentId assessment;

    @BeforeEach
    void gather() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        second = scene.person("second", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
        assessment = evidence.assessment(ministry).id();
    }

    @Test
    void shouldBeAskedForByTheBody_andDecidedOnceByASupervisor() throws Exception {
        WebSession ofOfficer = login(officer);
        JsonNode before = read(ofOfficer.get(PATH + "/of/" + assessment), 200);
        assertThat(before.at("/possible")).hasSize(24);
        assertThat(before.at("/lastDay").asText()).isEqualTo("2026-10-23");
        assertThat(before.at("/mayRequest").asBoolean()).isTrue();

        String id = read(ofOfficer.post(PATH + "/requests", term("1.2.2", FRIDAY, "Авария")), 201).at("/id").asText();

        JsonNode pending = read(login(second).get(PATH), 200).at("/pending/0");
        assertThat(pending.at("/bodyName").asText()).isEqualTo("Орган MIN");
        assertThat(pending.at("/proposedBy").asText()).isEqualTo("Участник officer");
        assertThat(pending.at("/decidable").asBoolean()).isTrue();
        assertThat(message(login(second).post(PATH + "/" + id + "/decision", decision(true, " ")), 422)).contains("Основание");
        read(login(second).post(PATH + "/" + id + "/decision", decision(true, "Акт")), 204);
        assertThat(message(login(supervisor).post(PATH + "/" + id + "/decision", decision(false, "Нет")), 409))
                .contains("Участник second", "01.10.2026 10:00:00");
        assertThat(read(ofOfficer.get(PATH + "/of/" + assessment), 200).at("/extensions/0/decision/decidedBy").asText())
                .isEqualTo("Участник second");
    }

    @Test
    void shouldBeSeenAndDoneOnlyByThoseConcerned() throws Exception {
        PersonId stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of()));
        WebSession ofStranger = login(stranger);

        read(ofStranger.get(PATH), 403);
        read(ofStranger.get(PATH + "/of/" + assessment), 404);
        read(ofStranger.post(PATH + "/requests", term(null, FRIDAY, "Авария")), 404);
        read(login(officer).post(PATH, term(null, FRIDAY, "Авария")), 403);
        assertThat(read(ofStranger.get(PATH + "/access"), 200).at("/supervises").asBoolean()).isFalse();
        assertThat(read(login(supervisor).get(PATH + "/access"), 200).at("/supervises").asBoolean()).isTrue();
        WebSession ofSupervisor = login(supervisor);
        String id = read(ofSupervisor.post(PATH, term("1.2.2", FRIDAY, "Авария")), 201).at("/id").asText();
        assertThat(read(ofSupervisor.get(PATH), 200).at("/pending/0/decidable").asBoolean()).isFalse();
        assertThat(message(ofSupervisor.post(PATH + "/" + id + "/decision", decision(true, "Сам")), 403)).contains("другой супервайзер");
        assertThat(message(ofSupervisor.post(PATH, term("1.2.1", "2026-10-17", "Авария")), 422)).contains("17.10.2026", "19.10.2026");
        read(ofSupervisor.post(PATH, "{}"), 422);
        read(ofSupervisor.post(PATH + "/" + id + "/decision", "{}"), 422);
        assertThat(WebSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldStandInTheScoreSheet() throws Exception {
        play.approve(second, play.give(supervisor, ministry, "1.2.2", LocalDate.parse(FRIDAY)));
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        evidence.submit(officer, evidence.submission(ministry, "1.2.2"), Act.NOTHING_TO_SUBMIT);
        jobs.runAllDue();

        JsonNode lines = read(login(officer).get(API + "assessments/" + assessment + "/score"), 200).at("/versions/0/lines");

        assertThat(lines).isNotEmpty();
        lines.forEach(line -> {
            if (line.at("/indicator").asText().equals("1.2.2")) {
                assertThat(line.at("/extension/until").asText()).isEqualTo("2026-10-16T13:30:00Z");
                assertThat(line.at("/extension/reason").asText()).isEqualTo(ExtensionPlay.REASON);
            } else {
                assertThat(line.at("/extension").isNull()).isTrue();
            }
        });
        assertThat(lines.findValuesAsText("indicator")).contains("1.2.2");
    }

    private String term(String indicator, String day, String reason) throws Exception {
        Map<String, Object> term = new HashMap<>();
        term.put("quarter", "2026-Q3");
        term.put("body", "MIN");
        term.put("indicator", indicator);
        term.put("day", day);
        term.put("reason", reason);
        return json.writeValueAsString(term);
    }

    private String decision(boolean approved, String reason) throws Exception {
        return json.writeValueAsString(Map.of("approved", approved, "reason", reason));
    }

    private WebSession login(PersonId person) {
        return logins.session(port, person);
    }

    private String message(HttpResponse<String> answer, int status) throws Exception {
        return read(answer, status).at("/message").asText();
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
