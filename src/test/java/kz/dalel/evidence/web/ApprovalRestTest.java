package kz.dalel.evidence.web;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.WebSession.encode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UnitClass;
import kz.dalel.signatures.Signing;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What heads and officers get and send on the way of a submission to the verifiers, in their own sessions. */
@DalelTest
class ApprovalRestTest {

    private static final String ROOT = "/camunda/api/dalel/";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private PersonId head;
    private PersonId verifier;
    private Submission document;
    private Submission nothing;

    @BeforeEach
    void handOver() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR), Map.of("approval", "ONCE"));
        document = play.submission(ministry, "1.1.1");
        nothing = play.submission(ministry, "2.3.1");
        play.draft(officer, document, row().document("12", "2026-07-01").build());
        play.submit(officer, document, Act.EVIDENCE);
        play.submit(officer, nothing, Act.NOTHING_TO_SUBMIT);
    }

    @Test
    void shouldShowTheHeadWhatIsReady_andOthersNothing() throws Exception {
        String path = ROOT + "submissions/" + document.id();
        JsonNode approval = read(login(head).get(path + "/approval"));

        assertThat(approval.at("/mode").asText()).isEqualTo("ONCE");
        assertThat(approval.at("/ready").findValuesAsText("code")).containsExactly("1.1.1", "2.3.1");
        assertThat(approval.at("/ready").findValuesAsText("chosen")).containsExactly("true", "false");
        assertThat(approval.at("/ready/0/handedOver/handedBy").asText()).isEqualTo("Участник officer");
        assertThat(approval.at("/ownHands").asBoolean()).isFalse();
        JsonNode submission = read(login(head).get(path));
        assertThat(submission.at("/draft/rows/0/documentNumber").asText()).isEqualTo("12");
        assertThat(submission.at("/editable").asBoolean()).isFalse();
        assertThat(submission.at("/workingDaysLeft").asInt()).isEqualTo(7);
        assertThat(submission.at("/passage/withdrawable").asBoolean()).isFalse();
        JsonNode officers = read(login(officer).get(path));
        assertThat(officers.at("/editable").asBoolean()).isFalse();
        assertThat(officers.at("/passage/withdrawable").asBoolean()).isTrue();
        assertThat(login(verifier).get(path + "/approval").statusCode()).isEqualTo(404);
        assertThat(login(verifier).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldApproveWhatIsTicked_whenTheTaskIsCompleted() throws Exception {
        WebSession session = login(head);
        String path = ROOT + "submissions/" + document.id() + "/approval";
        JsonNode ready = read(session.get(path)).get("ready");

        HttpResponse<String> withoutOwn = session.put(path + "/choice", choice(ready.get(1)));
        HttpResponse<String> ticked = session.put(path + "/choice", choice(ready.get(0), ready.get(1)));
        play.approve(head, document);

        assertThat(withoutOwn.statusCode()).isEqualTo(422);
        assertThat(json.readTree(withoutOwn.body()).at("/message").asText()).contains("этой задачи");
        assertThat(ticked.statusCode()).isEqualTo(204);
        assertThat(play.submission(ministry, "2.3.1").outcome()).isEqualTo(Submission.Outcome.NOTHING_TO_SUBMIT);
        JsonNode receipt = read(login(officer).get(ROOT + "submissions/" + document.id())).at("/receipts/0");
        assertThat(receipt.at("/approvedBy").asText()).isEqualTo("Участник head");
        JsonNode given = read(login(officer).get(ROOT + "approvals/" + receipt.at("/approval").asText()));
        assertThat(given.at("/receipts").findValuesAsText("code")).containsExactly("1.1.1", "2.3.1");
    }

    @Test
    void shouldHandOutTheVeryBytes_thatAreHashedWhenApproved() throws Exception {
        WebSession session = login(head);
        String list = ROOT + "assessments/" + document.assessmentId() + "/approvals";
        JsonNode ready = read(session.get(ROOT + "submissions/" + document.id() + "/approval")).get("ready");
        String chosen = "?submission=" + document.id() + "&submission=" + nothing.id();

        HttpResponse<String> before = session.get(list + "/content" + chosen);
        HttpResponse<String> unconfirmed = session.post(list, choice(ready.get(0), ready.get(1)));
        HttpResponse<String> approved = session.post(
                list, choice(ready.get(0), ready.get(1)).replaceFirst("\\{", "{\"confirmed\": true, "));

        assertThat(before.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment")
                .contains("2026-Q3-MIN.json"));
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(201);
        JsonNode given = json.readTree(approved.body());
        assertThat(given.at("/contentHash").asText()).isEqualTo(Sha256.of(before.body()));
        assertThat(session.get(ROOT + "approvals/" + given.at("/id").asText() + "/content").body()).isEqualTo(before.body());
        assertThat(session.get(list + "/content" + chosen).statusCode()).isEqualTo(409);
        assertThat(login(verifier).get(ROOT + "approvals/" + given.at("/id").asText()).statusCode()).isEqualTo(200);
        PersonId stranger = scene.person(
                "stranger", Role.HEAD, scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1)));
        assertThat(login(stranger).get(ROOT + "approvals/" + given.at("/id").asText()).statusCode()).isEqualTo(404);
        assertThat(login(stranger).get(list + "/content" + chosen).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldKeepTheSignature_thatWasMadeOverTheVeryBytes() throws Exception {
        WebSession session = login(head);
        String path = ROOT + "submissions/" + document.id() + "/approval";
        String list = ROOT + "assessments/" + document.assessmentId() + "/approvals/content?submission=" + document.id();
        byte[] signature = Signing.at(Scene.OPENED_AT).over(session.getBytes(list).body());

        HttpResponse<String> attached = session.upload(path + "/signature?name=" + encode("утверждение.p7s"), signature);
        JsonNode draft = read(session.get(path));
        play.approve(head, document);

        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(200);
        JsonNode view = json.readTree(attached.body());
        assertThat(view.at("/signer").asText()).isEqualTo("АХМЕТОВ АСКАР");
        assertThat(view.at("/checked").asText()).startsWith("Целостность проверена, доверие не проверялось");
        assertThat(draft.at("/signature").asText()).isEqualTo("утверждение.p7s");
        JsonNode receipt = read(session.get(ROOT + "submissions/" + document.id())).at("/receipts/0");
        assertThat(receipt.at("/signedBy").asText()).isEqualTo("АХМЕТОВ АСКАР");
        String given = ROOT + "approvals/" + receipt.at("/approval").asText();
        assertThat(read(session.get(given)).at("/signature/certificate").asText()).isEqualTo("ABC001");
        HttpResponse<byte[]> kept = session.getBytes(given + "/signature");
        assertThat(kept.body()).isEqualTo(signature);
        assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/pkcs7-signature");
        assertThat(kept.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment"));
        assertThat(database.sql("select s::text from (select signer, organisation, certificate, issuer from dalel.approval_signature) s")
                        .query(String.class)
                        .single())
                .doesNotContain("800101300123");
        assertThatThrownBy(() -> database.sql("update dalel.approval_signature set signer = 'другой'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void shouldDropTheSignature_whenSomethingElseIsTicked() throws Exception {
        WebSession session = login(head);
        String path = ROOT + "submissions/" + document.id() + "/approval";
        String list = ROOT + "assessments/" + document.assessmentId() + "/approvals/content?submission=" + document.id();
        JsonNode ready = read(session.get(path)).get("ready");
        byte[] signature = Signing.at(Scene.OPENED_AT).over(session.getBytes(list).body());

        session.upload(path + "/signature?name=1.p7s", signature);
        assertThat(session.put(path + "/choice", choice(ready.get(0))).statusCode()).isEqualTo(204);
        assertThat(read(session.get(path)).at("/signature").asText()).isEqualTo("1.p7s");
        assertThat(session.put(path + "/choice", choice(ready.get(0), ready.get(1))).statusCode()).isEqualTo(204);
        assertThat(read(session.get(path)).at("/signature").isNull()).isTrue();

        HttpResponse<String> other = session.upload(path + "/signature?name=1.p7s", signature);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json.readTree(other.body()).at("/message").asText()).startsWith("Подпись сделана для другого содержания");
        assertThat(session.upload(path + "/signature?name=1.p7s", new byte[300_000]).statusCode()).isEqualTo(413);
        assertThat(login(officer).upload(path + "/signature?name=1.p7s", signature).statusCode()).isEqualTo(403);
        session.put(path + "/choice", choice(ready.get(0)));
        session.upload(path + "/signature?name=1.p7s", signature);
        assertThat(session.delete(path + "/signature").statusCode()).isEqualTo(204);
        assertThat(read(session.get(path)).at("/signature").isNull()).isTrue();
    }

    @Test
    void shouldReceiveNothing_whenTheSignatureIsOverSomethingElse() throws Exception {
        WebSession session = login(head);
        JsonNode ready = read(session.get(ROOT + "submissions/" + document.id() + "/approval")).get("ready");
        String signature = Base64.getEncoder().encodeToString(Signing.at(Scene.OPENED_AT).over(new byte[] {1}));

        HttpResponse<String> refused = session.post(
                ROOT + "assessments/" + document.assessmentId() + "/approvals",
                choice(ready.get(0)).replaceFirst(
                        "\\{",
                        "{\"confirmed\": true, \"signature\": {\"name\": \"1.p7s\", \"data\": \"" + signature + "\"}, "));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(play.submission(ministry, "1.1.1").state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void shouldTakeBack_untilAVerifierTakesTheTask() throws Exception {
        play.approve(head, document);
        jobs.runAllDue();
        String withdrawal = ROOT + "submissions/" + document.id() + "/withdrawal";
        WebSession session = login(officer);

        assertThat(session.post(withdrawal, "{}").statusCode()).isEqualTo(422);
        assertThat(session.post(withdrawal, "{\"confirmed\": true}").statusCode()).isEqualTo(204);
        assertThat(play.submission(ministry, "1.1.1").state()).isEqualTo(State.OPEN);

        play.submit(officer, document, Act.EVIDENCE);
        play.approve(head, document);
        jobs.runAllDue();
        String task = scene.task(document.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getId();
        assertThat(login(verifier)
                        .post("/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\": \"verifier\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> late = session.post(withdrawal, "{\"confirmed\": true}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).at("/message").asText()).contains("Участник verifier", "01.10.2026 10:00:00");
        assertThat(read(session.get(ROOT + "submissions/" + document.id())).at("/passage/notWithdrawable").asText())
                .contains("Участник verifier");
    }

    @Test
    void shouldTellWhatTheHeadSaid_whenItCameBack() throws Exception {
        play.sendBack(head, document, "Не та справка");

        JsonNode back = read(login(officer).get(ROOT + "submissions/" + document.id())).at("/passage/sentBack");

        assertThat(back.at("/comment").asText()).isEqualTo("Не та справка");
        assertThat(back.at("/by").asText()).isEqualTo("Участник head");
    }

    private String choice(JsonNode... ready) throws Exception {
        return json.writeValueAsString(Map.of(
                "submissions",
                Arrays.stream(ready)
                        .map(each -> Map.of(
                                "submission", each.at("/submission").asText(),
                                "contentHash", each.at("/handedOver/contentHash").asText()))
                        .toList()));
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
