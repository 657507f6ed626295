package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.RelievePerson;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has what to verify, its moving, and the taking back of verdicts, as the pages ask for them. */
@DalelTest
class AssignmentRestTest {

    private static final String API = "/camunda/api/dalel/";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private RelievePerson relievePerson;

    @Autowired
    private Logins logins;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private PersonId supervisor;
    private PersonId anna;
    private PersonId bek;
    private QuarterCycle cycle;
    private Submission submission;

    @BeforeEach
    void giveToAnna() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        anna = scene.person("anna", Role.VERIFIER);
        cycle = scene.openQuarter(supervisor);
        submission = play.submission(ministry, "1.2.2");
        play.draft(
                officer,
                submission,
                row().unit("MIN/subdivision-1").document("1", "2026-09-01").build(),
                row().unit("MIN/subdivision-2").document("2", "2026-09-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        bek = scene.person("bek", Role.VERIFIER);
    }

    @Test
    void shouldShowWhoHasWhat_andMoveIt() throws Exception {
        WebSession session = login(supervisor);

        JsonNode desks = read(session.get(desks()), 200);
        JsonNode given = read(session.get(open(anna)), 200).get(0);
        JsonNode candidates = read(session.post(API + "verifications/candidates", chosen(submission)), 200);
        read(session.post(assignment(), move(bek, "Анна в отпуске", given.at("/number").asInt())), 204);

        assertThat(desks.findValuesAsText("verifier")).containsExactly("anna", "bek");
        assertThat(desks.at("/0/load/submissions").asInt()).isEqualTo(1);
        assertThat(desks.at("/0/load/items").asInt()).isEqualTo(2);
        assertThat(desks.at("/1/load/items").asInt()).isZero();
        assertThat(given.at("/indicator").asText()).isEqualTo("1.2.2");
        assertThat(given.at("/bodyName").asText()).isEqualTo("Орган MIN");
        assertThat(candidates.findValuesAsText("verifier")).containsExactly("bek");
        assertThat(candidates.at("/0/submissions").asInt()).isEqualTo(1);
        assertThat(read(session.get(open(anna)), 200)).isEmpty();
        JsonNode moved = read(session.get(open(bek)), 200).get(0);
        assertThat(moved.at("/movedBy").asText()).isEqualTo("Участник supervisor");
        assertThat(moved.at("/reason").asText()).isEqualTo("Анна в отпуске");
        assertThat(assignee()).isEqualTo("bek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "officer", "admin"})
    void shouldRefuseEverybodyElse(String login) throws Exception {
        scene.person("admin", Role.ADMIN);
        WebSession session = login(PersonId.of(login));

        read(session.get(desks()), 403);
        read(session.get(open(anna)), 403);
        read(session.post(API + "verifications/candidates", chosen(submission)), 403);
        HttpResponse<String> move = session.post(assignment(), move(bek, "Причина", 1));

        assertThat(move.statusCode()).isEqualTo(login.equals("admin") ? 404 : 403);
        assertThat(assignee()).isEqualTo("anna");
    }

    @Test
    void shouldRefuse_whatIsNotThereOrHasNoReason() throws Exception {
        WebSession session = login(supervisor);

        assertThat(message(session.post(assignment(), move(bek, " ", 1)), 422)).contains("причину");
        assertThat(message(session.post(assignment(), "{\"reason\": \"Причина\", \"seen\": 1}"), 422)).contains("Выберите верификатора");
        assertThat(message(session.post(assignment(), move(PersonId.of("nobody"), "Причина", 1)), 422)).contains("nobody");
        assertThat(message(session.post(assignment(), move(anna, "Причина", 1)), 422)).contains("Участник anna");
        read(session.post(assignment(), "{\"verifier\": \"не логин\"}"), 400);
        read(session.get(API + "cycles/00000000-0000-0000-0000-000000000000/verifiers"), 404);
        read(session.get(API + "cycles/" + cycle.id() + "/verifications?verifier=%20"), 400);
        read(session.post(API + "verifications/candidates", "{}"), 422);
        read(session.post(API + "submissions/00000000-0000-0000-0000-000000000000/assignment", move(bek, "Причина", 1)), 404);
        assertThat(session.postWithoutToken(assignment(), move(bek, "Причина", 1)).statusCode()).isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(desks()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNotBeGiven_toWhoeverIsOrWasOfTheBody() throws Exception {
        PersonId own = scene.person("own", Role.VERIFIER);
        scene.person("own", Role.HEAD, ministry);
        PersonId former = scene.person("former", Role.VERIFIER);
        scene.person("former", Role.OFFICER, ministry);
        relievePerson.handle(new RelievePerson.Command(former, HeldRole.of(Role.OFFICER, ministry), Scene.QUARTER.lastDay()));
        WebSession session = login(supervisor);

        JsonNode candidates = read(session.post(API + "verifications/candidates", chosen(submission)), 200);

        assertThat(candidates.findValuesAsText("verifier")).containsExactly("bek");
        assertThat(message(session.post(assignment(), move(own, "Причина", 1)), 422)).contains("Участник own");
        assertThat(message(session.post(assignment(), move(former, "Причина", 1)), 422)).contains("Участник former");
    }

    @Test
    void shouldNotBeMoved_byWhoeverHasAConflictOfInterest() throws Exception {
        PersonId partial = scene.person("partial", Role.SUPERVISOR);
        scene.person("partial", Role.OFFICER, ministry);
        PersonId head = scene.person("head", Role.HEAD_VERIFIER);
        scene.person("head", Role.HEAD, scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1)));

        assertThat(message(login(partial).post(assignment(), move(bek, "Причина", 1)), 403)).contains("конфликт интересов с этим органом");
        read(login(partial).post(API + "verifications/candidates", chosen(submission)), 403);
        read(login(head).post(assignment(), move(bek, "Причина", 1)), 204);
    }

    @Test
    void shouldTellTheSlowerOfTwoSupervisors_whoMovedItToWhomAndWhen() throws Exception {
        PersonId vera = scene.person("vera", Role.VERIFIER);
        WebSession first = login(supervisor);
        WebSession second = login(scene.person("second", Role.SUPERVISOR));
        Callable<HttpResponse<String>> one = () -> first.post(assignment(), move(bek, "Первый", 1));
        Callable<HttpResponse<String>> other = () -> second.post(assignment(), move(vera, "Вторая", 1));

        List<HttpResponse<String>> answers =
                Simultaneously.run(List.of(one, other)).stream().map(Simultaneously.Outcome::result).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        boolean firstWon = answers.get(0).statusCode() == 204;
        assertThat(message(answers.get(firstWon ? 1 : 0), 409))
                .contains(firstWon ? "Участник bek" : "Участник vera", "01.10.2026 10:00:00")
                .contains(firstWon ? "Участник supervisor" : "Участник second");
        assertThat(assignments.history(submission.id())).hasSize(2);
    }

    @Test
    void shouldTellThatItIsDecidedAlready() throws Exception {
        decide();

        assertThat(message(login(supervisor).post(assignment(), move(bek, "Причина", 1)), 409)).contains("не на верификации");
        assertThat(read(login(supervisor).get(open(anna)), 200)).isEmpty();
    }

    @Test
    void shouldTakeBackOnesOwnVerdictOnly_andNotWithoutAReason() throws Exception {
        List<String> versions = decide();
        String retract = API + "submissions/" + submission.id() + "/verdicts/retract";
        WebSession session = login(anna);

        assertThat(message(session.post(retract, retraction(versions, "")), 422)).contains("почему");
        assertThat(message(session.post(retract, "{\"reason\": \"Ошибка\", \"versions\": []}"), 422)).contains("Отметьте");
        assertThat(message(login(bek).post(retract, retraction(versions, "Ошибка")), 403)).contains("собственное");
        read(login(officer).post(retract, retraction(versions, "Ошибка")), 403);
        read(login(supervisor).post(retract, retraction(versions, "Ошибка")), 403);
        read(session.post(retract, retraction(versions, "Открыла не тот документ")), 204);
        assertThat(message(session.post(retract, retraction(versions, "Ещё раз")), 409)).contains("отозвано");

        assertThat(verdicts.retracted(submission.id()))
                .extracting(RetractedVerdict::reason)
                .containsExactly("Открыла не тот документ");
        JsonNode view = read(login(supervisor).get(API + "submissions/" + submission.id() + "/verdicts"), 200);
        assertThat(view.at("/retracted/0/by").asText()).isEqualTo("Участник anna");
        assertThat(view.at("/givenTo").asText()).isEqualTo("Участник anna");
        assertThat(read(login(officer).get(API + "submissions/" + submission.id() + "/verdicts"), 200).get("givenTo").isNull())
                .as("who verifies is none of the body's business")
                .isTrue();
    }

    @Test
    void shouldShowAVerifierHerOwnDecisions_andWhatOfThemCanBeTakenBack() throws Exception {
        decide();
        WebSession session = login(anna);
        String own = API + "cycles/" + cycle.id() + "/decisions";
        String path = API + "submissions/" + submission.id() + "/verdicts";

        JsonNode decisions = read(session.get(own), 200);
        JsonNode decided = read(session.get(path), 200).at("/decided");

        assertThat(decisions).hasSize(1);
        assertThat(decisions.at("/0/indicator").asText()).isEqualTo("1.2.2");
        assertThat(decisions.at("/0/accepted").asInt()).isEqualTo(1);
        assertThat(decisions.at("/0/rejected").asInt()).isEqualTo(1);
        assertThat(decided.findValuesAsText("retractable")).containsExactly("true", "true");
        assertThat(read(login(bek).get(own), 200)).isEmpty();
        assertThat(read(login(bek).get(path), 200).at("/decided").findValuesAsText("retractable")).containsExactly("false", "false");
        assertThat(read(session.get(API + "verification"), 200).at("/moves").asBoolean()).isFalse();
        assertThat(read(login(officer).get(API + "verification"), 200).at("/cycles")).isEmpty();

        jobs.runUntil(cycle.submissionDeadline().plusSeconds(1));

        assertThat(read(session.get(path), 200).at("/decided").findValuesAsText("retractable"))
                .as("after scoring")
                .containsExactly("false", "false");
    }

    /** Anna decides; tells the versions, the first of which was rejected. */
    private List<String> decide() {
        var items = evidence.currentVersions(submission.id());
        play.verify(anna, submission, VerdictsFor.rejected(items.get(0)), VerdictsFor.accepted(items.get(1)));
        jobs.runAllDue();
        return List.of(items.get(0).id().toString());
    }

    private String desks() {
        return API + "cycles/" + cycle.id() + "/verifiers";
    }

    private String open(PersonId verifier) {
        return API + "cycles/" + cycle.id() + "/verifications?verifier=" + verifier;
    }

    private String assignment() {
        return API + "submissions/" + submission.id() + "/assignment";
    }

    private String chosen(Submission... submissions) throws Exception {
        return json.writeValueAsString(Map.of("submissions", List.of(submissions).stream().map(each -> each.id().toString()).toList()));
    }

    private String move(PersonId verifier, String reason, int seen) throws Exception {
        return json.writeValueAsString(Map.of("verifier", verifier, "reason", reason, "seen", seen));
    }

    private String retraction(List<String> versions, String reason) throws Exception {
        return json.writeValueAsString(Map.of("versions", versions, "reason", reason));
    }

    private String assignee() {
        return scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getAssignee();
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
