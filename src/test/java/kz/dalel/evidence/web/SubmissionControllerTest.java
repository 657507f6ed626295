package kz.dalel.evidence.web;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
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
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the controls inside the forms get and send, over HTTP in people's own sessions. */
@DalelTest
class SubmissionControllerTest {

    private static final String ROOT = "/camunda/api/dalel/submissions/";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private BodyId other;
    private PersonId officer;
    private PersonId verifier;
    private PersonId stranger;

    @BeforeEach
    void openTheQuarter() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        other = scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        officer = scene.person("officer", Role.OFFICER, holding);
        stranger = scene.person("stranger", Role.OFFICER, other);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @Test
    void shouldTellAnOfficerTheRuleTheDeadlineTheUnitsAndTheFields() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");

        JsonNode view = read(login(officer).get(ROOT + submission.id()));

        assertThat(view.at("/indicator/code").asText()).isEqualTo("3.2.1");
        assertThat(view.at("/indicator/rule").asText()).isNotBlank();
        assertThat(view.at("/indicator/lines").asText()).startsWith("L");
        assertThat(view.at("/indicator/evidence/standing").asText()).isEqualTo("SOURCE");
        assertThat(view.at("/indicator/evidence/source").asText()).isNotBlank();
        assertThat(view.at("/indicator/measure").asText()).isEqualTo("SHARE");
        assertThat(view.at("/indicator/fields").findValuesAsText("name"))
                .startsWith("unit", "documentNumber", "documentDate")
                .contains("links", "comment")
                .doesNotContain("quantity", "fact", "category");
        assertThat(view.at("/indicator/fields/0/required").asBoolean()).isTrue();
        assertThat(view.at("/bodyName").asText()).isEqualTo("Орган HLD");
        assertThat(view.at("/deadline").asText()).isEqualTo("2026-10-12T13:30:00Z");
        assertThat(view.at("/workingDaysLeft").asInt()).isEqualTo(7);
        assertThat(view.at("/editable").asBoolean()).isTrue();
        assertThat(view.at("/units").findValuesAsText("name")).containsExactly("entity-1", "entity-2", "entity-3");
        assertThat(view.at("/draft/revision").asLong()).isZero();
    }

    @Test
    void shouldTellTheFieldsOfEachCategory_whereSeveralAreToldApart() throws Exception {
        JsonNode view = read(login(officer).get(ROOT + play.submission(holding, "4.3.1").id()));

        assertThat(view.at("/indicator/categories").findValuesAsText("code")).containsExactly("report", "scaled");
        assertThat(view.at("/indicator/byCategory/report").findValuesAsText("name")).doesNotContain("quantity");
        assertThat(view.at("/indicator/byCategory/scaled").findValuesAsText("name")).contains("quantity");
        assertThat(view.at("/indicator/byCategory/scaled").findValuesAsText("title")).contains("Просмотров", "Мероприятие");
        assertThat(oneOf(view.at("/indicator/byCategory/report"))).containsExactlyInAnyOrder("links", "files");
        assertThat(oneOf(view.at("/indicator/byCategory/scaled"))).isEmpty();
    }

    private static List<String> oneOf(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> field.get("oneOf").asBoolean())
                .map(field -> field.get("name").asText())
                .toList();
    }

    @Test
    void shouldHideASubmission_fromWhoeverHasNothingToDoWithIt() {
        Submission submission = play.submission(holding, "3.2.1");

        assertThat(login(stranger).get(ROOT + submission.id()).statusCode()).isEqualTo(404);
        assertThat(login(stranger).get(ROOT + submission.id() + "/verdicts").statusCode()).isEqualTo(404);
        assertThat(login(stranger).put(ROOT + submission.id() + "/draft", draft(0)).statusCode()).isEqualTo(404);
        assertThat(login(verifier).get(ROOT + submission.id()).statusCode()).isEqualTo(404);
        assertThat(login(officer).get(ROOT + SubmissionId.random()).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(ROOT + submission.id()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldKeepADraft_andNameWhoSavedMeanwhile() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");
        WebSession session = login(officer);
        WebSession colleague = login(scene.person("colleague", Role.OFFICER, holding));

        JsonNode saved = read(session.put(ROOT + submission.id() + "/draft", draft(0)));
        HttpResponse<String> late = colleague.put(ROOT + submission.id() + "/draft", draft(0));

        assertThat(saved.at("/revision").asLong()).isEqualTo(1);
        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode conflict = json.readTree(late.body());
        assertThat(conflict.at("/savedBy").asText()).isEqualTo("Участник officer");
        assertThat(conflict.at("/revision").asLong()).isEqualTo(1);
        assertThat(conflict.at("/message").asText()).contains("Участник officer");
        assertThat(read(session.get(ROOT + submission.id())).at("/draft/rows/0/documentNumber").asText()).isEqualTo("7");
    }

    @Test
    void shouldNameRowAndField_whenADraftCannotBeRead() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");

        HttpResponse<String> answer = login(officer)
                .put(ROOT + submission.id() + "/draft", """
                        {"revision": 0, "rows": [
                            {"unit": "HLD/entity-1", "documentDate": ""},
                            {"quantity": 1.5},
                            {"documentDate": "вчера"},
                            {"unit": "где-то"},
                            7]}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode refusal = json.readTree(answer.body());
        assertThat(refusal.at("/rows").findValuesAsText("row")).containsExactly("2", "3", "4", "5");
        assertThat(refusal.at("/rows").findValuesAsText("field")).containsExactly("quantity", "documentDate", "unit", "");
        assertThat(refusal.at("/rows/1/message").asText()).startsWith("«Дата документа»");
    }

    @Test
    void shouldTellBeforehand_whatSubmittingWouldBeRefusedFor() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");
        WebSession session = login(officer);
        play.draft(officer, submission, row().unit("HLD/entity-1").build());

        HttpResponse<String> refused = session.post(ROOT + submission.id() + "/check", "{\"act\": \"EVIDENCE\"}");
        play.draft(officer, submission, protocol().build());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/rows").findValuesAsText("field"))
                .containsExactly("documentNumber", "documentDate");
        assertThat(session.post(ROOT + submission.id() + "/check", "{\"act\": \"EVIDENCE\"}").statusCode()).isEqualTo(204);
        assertThat(session.post(ROOT + submission.id() + "/check", "{}").statusCode()).isEqualTo(422);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.OPEN);
    }

    @Test
    void shouldCarryVerdictsAndReceiptsBackToTheOfficer() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");
        List<ItemVersion> items = submitted(
                officer, submission, protocol().build(), protocol().unit("HLD/entity-2").build());
        play.verify(verifier, submission, accepted(items.get(0)), returned(items.get(1), "Нет подписи"));

        JsonNode view = read(login(officer).get(ROOT + submission.id()));

        assertThat(view.at("/state").asText()).isEqualTo("RETURNED");
        assertThat(view.at("/editable").asBoolean()).isTrue();
        assertThat(view.at("/workingDaysLeft").asInt()).isEqualTo(3);
        assertThat(view.at("/items/0/verdict/outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(view.at("/items/1/verdict/comment").asText()).isEqualTo("Нет подписи");
        assertThat(view.at("/items/1/verdict/decidedBy").asText()).isEqualTo("Участник verifier");
        assertThat(view.at("/draft/rows/0/itemId").asText()).isEqualTo(items.get(1).itemId().toString());
        assertThat(view.at("/receipts/0/number").asText()).startsWith("2026-Q3-");
        assertThat(view.at("/receipts/0/receivedBy").asText()).isEqualTo("Участник officer");
        assertThat(view.at("/units/1/covered").asBoolean()).isTrue();
        assertThat(view.at("/units/2/covered").asBoolean()).isFalse();
    }

    @Test
    void shouldNotTellABodyWhatAnotherSubmitted_butTheVerifier() throws Exception {
        submitted(stranger, play.submission(other, "3.2.9"), row().unit("OTH/entity-1").links(eightLinks()).build());
        Submission submission = play.submission(holding, "3.2.9");
        submitted(officer, submission, row().unit("HLD/entity-1").links(eightLinks()).build());

        String seenByOfficer = login(officer).get(ROOT + submission.id()).body();
        String seenByVerifier = login(verifier).get(ROOT + submission.id()).body();

        assertThat(seenByOfficer).doesNotContain("OTH");
        assertThat(seenByVerifier).contains("SAME_LINK_OF_ANOTHER_BODY", "Орган OTH, III квартал 2026 года, 3.2.9");
    }

    @Test
    void shouldLetAVerifierMarkAndCheckVerdicts_andOthersOnlyReadThem() throws Exception {
        Submission submission = play.submission(holding, "3.2.1");
        ItemVersion item = submitted(officer, submission, protocol().build()).get(0);
        WebSession session = login(verifier);
        String path = ROOT + submission.id() + "/verdicts";

        String rejection = """
                {"revision": %d, "rows": [
                    {"versionId": "%s", "outcome": "REJECTED", "clause": "%s", "reasonCode": "%s"}]}
                """;
        assertThat(session.put(path, rejection.formatted(0, item.id(), "", "")).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = session.post(path + "/check", "");
        assertThat(session.put(path, rejection.formatted(1, item.id(), "п. 5", "NOT_THERE")).statusCode()).isEqualTo(200);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/rows").findValuesAsText("field")).containsExactly("reasonCode", "clause");
        assertThat(session.post(path + "/check", "").statusCode()).isEqualTo(204);
        JsonNode mine = read(session.get(path));
        assertThat(mine.at("/editable").asBoolean()).isTrue();
        assertThat(mine.at("/rows/0/reasonCode").asText()).isEqualTo("NOT_THERE");
        assertThat(mine.at("/reasons").findValuesAsText("code")).contains("NOT_THERE").doesNotContain("NOT_CORRECTED_IN_TIME");
        assertThat(mine.at("/clauseHint").asText()).startsWith("L");
        JsonNode officers = read(login(officer).get(path));
        assertThat(officers.at("/rows").isEmpty()).isTrue();
        assertThat(officers.at("/editable").asBoolean()).isFalse();
        assertThat(login(officer).put(path, rejection.formatted(2, item.id(), "п. 5", "NOT_THERE")).statusCode()).isEqualTo(403);
        assertThat(evidence.currentVersions(submission.id())).hasSize(1);
    }

    private static Rows protocol() {
        return row().unit("HLD/entity-1").document("7", "2026-09-01");
    }

    private static String[] eightLinks() {
        String[] links = new String[8];
        for (int document = 1; document <= links.length; document++) {
            links[document - 1] = "https://holding.kz/compliance/" + document;
        }
        return links;
    }

    private static String draft(long revision) {
        return """
                {"revision": %d, "rows": [{"unit": "HLD/entity-1", "documentNumber": "7", "documentDate": "2026-09-01",
                    "links": [{"address": "https://gov.kz", "checkedOn": null}], "quantity": null, "comment": ""}]}
                """.formatted(revision);
    }

    private List<ItemVersion> submitted(PersonId actor, Submission submission, DraftRow... rows) {
        play.draft(actor, submission, rows);
        play.submit(actor, submission, Act.EVIDENCE);
        jobs.runAllDue();
        return evidence.currentVersions(submission.id());
    }

    private WebSession login(PersonId person) {
        User user = identities.createUserQuery().userId(person.value()).singleResult();
        user.setPassword(EnginePeople.PASSWORD);
        identities.saveUser(user);
        return WebSession.login(port, person.value(), EnginePeople.PASSWORD);
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
