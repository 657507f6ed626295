package kz.dalel.appeal;

import static kz.dalel.appeal.AppealPlay.GROUNDS;
import static kz.dalel.appeal.AppealPlay.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Role;
import kz.dalel.registry.SetPassword;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Score sheet and appeals as the controls inside Tasklist read and write them, each person by what he or she may see. */
@DalelTest
class AppealRestTest {

    private static final String PASSWORD = "степной-ветер-42";
    private static final String API = "/camunda/api/dalel/";

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private SetPassword setPassword;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private BodyId holding;
    private AssessmentId assessment;
    private WebSession officer;
    private WebSession member;
    private WebSession stranger;

    @BeforeEach
    void scoreTheHolding() {
        holding = play.holding("KVG");
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        play.submitAndVerify(holding, verifier);
        play.untilScored();
        assessment = play.assessment(holding).id();
        officer = login(play.officer(holding));
        member = login(scene.person("commission", Role.COMMISSION));
        stranger = login(scene.person("stranger", Role.OFFICER, scene.body("OTHER", BodyKind.KGS, Map.of())));
    }

    @Test
    void shouldShowTheScoreSheet_whenTheReaderMaySeeIt() throws JsonProcessingException {
        JsonNode sheet = read(officer.get(API + "assessments/" + assessment + "/score"), 200);

        assertThat(sheet.at("/assessment/bodyName").asText()).isEqualTo("Орган KVG");
        assertThat(sheet.at("/versions/0/total").asText()).isEqualTo("-4.6");
        assertThat(sheet.at("/versions/0/lines")).hasSize(40);
        read(stranger.get(API + "assessments/" + assessment + "/score"), 404);
        read(stranger.get(API + "assessments/" + assessment + "/appeals"), 404);
    }

    @Test
    void shouldOfferOnlyAssessedLines_whenAppealsAreReceived() throws JsonProcessingException {
        JsonNode room = read(officer.get(API + "assessments/" + assessment + "/appeals"), 200);

        assertThat(room.get("windowOpen").asBoolean()).isTrue();
        assertThat(room.get("late").asBoolean()).isFalse();
        assertThat(room.get("workingDaysLeft").asInt()).isEqualTo(5);
        assertThat(room.get("lines")).filteredOn(line -> line.get("appealable").asBoolean()).hasSize(21);
        JsonNode others = read(member.get(API + "assessments/" + assessment + "/appeals"), 200);
        assertThat(others.get("lines")).noneMatch(line -> line.get("appealable").asBoolean());
    }

    @Test
    void shouldLetTheBodyLodgeAndTheCommissionPreview() throws JsonProcessingException {
        String request = json.writeValueAsString(Map.of("indicator", LINE, "grounds", GROUNDS));
        read(stranger.post(API + "assessments/" + assessment + "/appeals", request), 404);
        String id = read(officer.post(API + "assessments/" + assessment + "/appeals", request), 201)
                .get("id")
                .asText();
        String path = API + "appeals/" + id;

        JsonNode appeal = read(member.get(path), 200);
        assertThat(appeal.get("editable").asBoolean()).isTrue();
        assertThat(appeal.at("/items")).hasSize(2);
        assertThat(appeal.at("/currentLine/points").asText()).isEqualTo("0.4");
        assertThat(appeal.at("/everything/points").asText()).isEqualTo("1");
        String row = json.writeValueAsString(Map.of(
                "revision", 0, "rows", new Object[] {Map.of("versionId", play.item(holding, 2).id(), "outcome", "ACCEPTED")}));
        JsonNode saved = read(member.put(path + "/draft", row), 200);
        assertThat(saved.get("revision").asLong()).isEqualTo(1);
        assertThat(saved.at("/preview/points").asText()).isEqualTo("1");
        assertThat(saved.at("/preview/total").asText()).isEqualTo("-4");
        assertThat(read(member.put(path + "/draft", row), 409).get("savedBy").asText()).isEqualTo("commission");
        read(officer.put(path + "/draft", row), 403);
        read(stranger.get(path), 404);
    }

    @Test
    void shouldLetTheBodyWithdraw() throws JsonProcessingException {
        AppealId id = play.lodge(holding);
        JsonNode room = read(officer.get(API + "assessments/" + assessment + "/appeals"), 200);
        assertThat(room.at("/appeals/0/withdrawable").asBoolean()).isTrue();

        read(stranger.post(API + "appeals/" + id + "/withdraw", "{}"), 404);
        read(officer.post(API + "appeals/" + id + "/withdraw", "{}"), 204);

        JsonNode after = read(officer.get(API + "assessments/" + assessment + "/appeals"), 200);
        assertThat(after.at("/appeals/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(after.at("/appeals/0/withdrawable").asBoolean()).isFalse();
    }

    private WebSession login(PersonId person) {
        setPassword.handle(new SetPassword.Command(person, new InitialPassword(PASSWORD)));
        return WebSession.login(port, person.value(), PASSWORD);
    }

    private JsonNode read(HttpResponse<String> response, int status) throws JsonProcessingException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json.readTree(response.body());
    }
}
