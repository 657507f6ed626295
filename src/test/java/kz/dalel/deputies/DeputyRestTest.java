package kz.dalel.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import kz.dalel.platform.time.AdjustableClock;
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

/** Who may see, name and dismiss whose deputies, as the page «Замещения» asks. */
@DalelTest
class DeputyRestTest {

    private static final String PATH = "/camunda/api/dalel/deputies";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Logins logins;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId anna;
    private PersonId bek;

    @BeforeEach
    void gather() {
        clock.stopAt(Scene.OPENED_AT);
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        anna = scene.person("anna", Role.VERIFIER);
        bek = scene.person("bek", Role.VERIFIER);
        scene.person("vera", Role.VERIFIER);
    }

    @Test
    void shouldBeNamedByWhoeverWillBeAway_andEndedEarly() throws Exception {
        WebSession session = login(anna);

        JsonNode before = read(session.get(PATH), 200);
        JsonNode candidates = read(session.post(PATH + "/candidates", absence("anna", "verifier", null, null, null)), 200);
        String id = read(session.post(PATH, absence("anna", "verifier", "bek", "2026-10-01", "2026-10-09")), 201)
                .at("/id")
                .asText();
        JsonNode during = read(session.get(PATH), 200).at("/deputies/0");

        assertThat(before.at("/today").asText()).isEqualTo("2026-10-01");
        assertThat(before.at("/absences").findValuesAsText("person")).containsExactly("anna");
        assertThat(candidates.findValuesAsText("person")).containsExactly("bek", "vera");
        assertThat(during.at("/deputy").asText()).isEqualTo("Участник bek");
        assertThat(during.at("/atWork").asBoolean()).isTrue();
        assertThat(during.at("/dismissable").asBoolean()).isTrue();
        JsonNode ofDeputy = read(login(bek).get(PATH), 200).at("/deputies/0");
        assertThat(ofDeputy.at("/person").asText()).isEqualTo("Участник anna");
        assertThat(ofDeputy.at("/dismissable").asBoolean()).isFalse();
        read(login(bek).post(PATH + "/" + id + "/dismissal", "{}"), 403);
        read(session.post(PATH + "/" + id + "/dismissal", "{}"), 204);
        assertThat(message(session.post(PATH + "/" + id + "/dismissal", "{}"), 409)).contains("закончилось");
        assertThat(read(session.get(PATH), 200).at("/deputies/0/endedBy").asText()).isEqualTo("Участник anna");
    }

    @Test
    void shouldBeNamedByTheSupervisor_butNotTwiceNorInAChain() throws Exception {
        WebSession session = login(scene.person("supervisor", Role.SUPERVISOR));
        scene.person("officer", Role.OFFICER, ministry);
        read(session.post(PATH, absence("anna", "verifier", "bek", "2026-10-05", "2026-10-09")), 201);

        assertThat(read(session.get(PATH), 200).at("/absences").findValuesAsText("person"))
                .containsExactly("supervisor", "anna", "bek", "officer", "vera");
        assertThat(message(session.post(PATH, absence("anna", "verifier", "vera", "2026-10-09", "2026-10-12")), 409))
                .contains("уже назначен", "Участник bek", "05.10.2026", "09.10.2026");
        assertThat(message(session.post(PATH, absence("bek", "verifier", "vera", "2026-10-08", "2026-10-12")), 409))
                .contains("Участник bek в эти дни замещает Участник anna");
        assertThat(message(session.post(PATH, absence("vera", "verifier", "anna", "2026-10-09", "2026-10-09")), 409))
                .contains("отсутствует и сам замещающий");
        read(session.post(PATH, absence("anna", "verifier", "vera", "2026-10-10", "2026-10-12")), 201);
    }

    @Test
    void shouldNotBeNamedForOthers_norByHalf() throws Exception {
        WebSession session = login(anna);

        assertThat(message(session.post(PATH, absence("bek", "verifier", "anna", "2026-10-05", "2026-10-09")), 403))
                .contains("супервайзер");
        read(session.post(PATH + "/candidates", absence("bek", "verifier", null, null, null)), 403);
        assertThat(message(session.post(PATH, absence("anna", "verifier", "bek", "2026-10-05", null)), 422)).contains("по какой день");
        assertThat(message(session.post(PATH, absence("anna", "officer", "bek", "2026-10-05", "2026-10-09")), 422)).contains("роли");
        assertThat(message(session.post(PATH, absence("anna", "verifier", "anna", "2026-10-05", "2026-10-09")), 422)).contains("самого себя");
        assertThat(message(session.post(PATH, absence("anna", "verifier", "bek", "2026-09-30", "2026-10-09")), 422)).contains("01.10.2026");
        read(session.post(PATH, absence("anna", "verifier", "nobody", "2026-10-05", "2026-10-09")), 404);
        read(session.post(PATH, absence("anna", "gardener", "bek", "2026-10-05", "2026-10-09")), 400);
        read(session.post(PATH + "/00000000-0000-0000-0000-000000000000/dismissal", "{}"), 404);
        assertThat(session.postWithoutToken(PATH, "{}").statusCode()).isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldShowABodyItsOwnPeopleOnly() throws Exception {
        PersonId head = scene.person("head", Role.HEAD, ministry);
        scene.person("officer", Role.OFFICER, ministry);
        scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1)));
        Map<String, Object> officer = absenceOf("officer", "officer", null, null, null);
        officer.put("body", "MIN");

        JsonNode page = read(login(head).get(PATH), 200);
        JsonNode candidates = read(login(head).post(PATH + "/candidates", json.writeValueAsString(officer)), 200);

        assertThat(page.at("/absences").findValuesAsText("person")).containsExactly("head", "officer");
        assertThat(page.at("/absences/0/bodyName").asText()).isEqualTo("Орган MIN");
        assertThat(candidates.findValuesAsText("person")).containsExactly("head");
    }

    private String absence(String person, String role, String deputy, String from, String to) throws Exception {
        return json.writeValueAsString(absenceOf(person, role, deputy, from, to));
    }

    private static Map<String, Object> absenceOf(String person, String role, String deputy, String from, String to) {
        Map<String, Object> absence = new HashMap<>();
        absence.put("person", person);
        absence.put("role", role);
        absence.put("deputy", deputy);
        absence.put("from", from);
        absence.put("to", to);
        return absence;
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
