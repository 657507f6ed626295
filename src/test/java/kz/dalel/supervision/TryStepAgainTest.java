package kz.dalel.supervision;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.LedgerHistory;
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
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that really fails, what supervisors are told of it, and its being tried again. */
@DalelTest
class TryStepAgainTest {

    private static final String FAILURES = "/camunda/api/dalel/supervision/failures";

    private static final int ACTS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private LedgerHistory ledger;

    @Autowired
    private FailingStep failingStep;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Logins logins;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private PersonId supervisor;
    private Submission submission;

    @BeforeEach
    void failToAssignAVerifier() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        submission = play.submission(ministry, "2.4.1");
        play.draft(officer, submission, row().fact("Дело").document("1", "2026-08-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        failingStep.breakIt();
        failingStep.runUntilGivenUp();
    }

    @AfterEach
    void mendAssigning() {
        failingStep.mend();
    }

    @Test
    void shouldTellInPlainWords_andGoOnOnceMended() throws Exception {
        WebSession session = logins.session(port, supervisor);
        JsonNode failure = read(session.get(FAILURES), 200).get(0);
        failingStep.mend();

        read(session.post(retry(failure), reason("Ограничение базы снято")), 204);
        jobs.runAllDue();

        assertThat(failure.at("/matter").asText()).isEqualTo(submission.businessKey());
        assertThat(failure.at("/subject").asText()).contains("2.4.1", "Орган MIN");
        assertThat(failure.at("/step").asText()).isEqualTo("Назначить верификатора");
        assertThat(failure.at("/meaning").asText()).contains("верификатор не назначен");
        assertThat(failure.at("/error").asText()).contains("База данных", "violates check constraint").doesNotContain("insert");
        assertThat(failure.at("/advice").asText()).contains("«Повторить»");
        assertThat(failure.at("/since").asText()).isEqualTo(Scene.OPENED_AT.toString());
        assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getAssignee())
                .isEqualTo("verifier");
        assertThat(read(session.get(FAILURES), 200)).isEmpty();
        LedgerEntry entry = ledger.latestAbout(submission.businessKey(), ACTS).stream()
                .filter(each -> each.act() == LedgerAct.STEP_RETRIED)
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor()).isEqualTo(supervisor);
        assertThat(entry.reason()).contains("Ограничение базы снято");
    }

    @Test
    void shouldBeAFailureAnew_whereNothingWasMended() throws Exception {
        WebSession session = logins.session(port, supervisor);
        JsonNode first = read(session.get(FAILURES), 200).get(0);

        read(session.post(retry(first), reason("Попробуем ещё раз")), 204);
        failingStep.runUntilGivenUp();

        JsonNode second = read(session.get(FAILURES), 200).get(0);
        assertThat(second.at("/id").asText()).isNotEqualTo(first.at("/id").asText());
        read(session.post(retry(second), reason("И ещё раз")), 204);
    }

    @Test
    void shouldTellTheSlowerOfTwoSupervisors_whoWasFasterAndWhen() throws Exception {
        WebSession first = logins.session(port, supervisor);
        WebSession second = logins.session(port, scene.person("second", Role.SUPERVISOR));
        String path = retry(read(first.get(FAILURES), 200).get(0));
        Callable<HttpResponse<String>> one = () -> first.post(path, reason("Первый"));
        Callable<HttpResponse<String>> other = () -> second.post(path, reason("Вторая"));

        List<HttpResponse<String>> answers =
                Simultaneously.run(List.of(one, other)).stream().map(Simultaneously.Outcome::result).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        boolean firstWon = answers.get(0).statusCode() == 204;
        assertThat(answers.get(firstWon ? 1 : 0).body())
                .contains(firstWon ? "Участник supervisor" : "Участник second", "01.10.2026 10:00:00");
        assertThat(database.sql("select count(*) from dalel.step_retry").query(Long.class).single()).isOne();
    }

    @Test
    void shouldRefuseEverybodyElse_andWhoeverGivesNoReason() throws Exception {
        scene.person("headverifier", Role.HEAD_VERIFIER);
        scene.person("admin", Role.ADMIN);
        WebSession session = logins.session(port, supervisor);
        String path = retry(read(session.get(FAILURES), 200).get(0));

        for (String login : List.of("officer", "verifier", "headverifier", "admin")) {
            WebSession stranger = logins.session(port, PersonId.of(login));
            read(stranger.get(FAILURES), 403);
            read(stranger.post(path, reason("Причина")), 403);
        }
        assertThat(read(session.post(path, reason(" ")), 422).at("/message").asText()).contains("причину");
        read(session.post(FAILURES + "/nothing/retry", reason("Причина")), 404);
        assertThat(runtime.createIncidentQuery().count()).isOne();
    }

    private static String retry(JsonNode failure) {
        return FAILURES + "/" + failure.at("/id").asText() + "/retry";
    }

    private String reason(String text) throws Exception {
        return json.writeValueAsString(Map.of("reason", text));
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
