package kz.dalel.platform;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.appeal.LodgeAppeal;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.WebSession;
import kz.dalel.verification.SaveVerdictDraft;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two at one moment over HTTP, again and again: what happens happens once, and whoever was slower reads who was faster and when.
 * {@code -Ddalel.races=500} runs more of them.
 */
@DalelTest
class LostRacesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LostRacesTest.class);

    private static final int RACES = Integer.getInteger("dalel.races", 30);
    private static final int KINDS = 3;

    /** So many indicators ask for one document of each organisation: 3.2.1 and those behind it. */
    private static final int LINES = 4;

    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final String OURS = "/camunda/api/dalel/tasks/";
    private static final int DONE = 204;
    private static final int CONFLICT = 409;
    private static final Pattern WHEN = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}");

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay appeals;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private SaveVerdictDraft saveVerdicts;

    @Autowired
    private LodgeAppeal lodgeAppeal;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Logins logins;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private VerifyLedger verifyLedger;

    private final Map<String, Integer> told = new TreeMap<>();
    private PersonId supervisor;

    @BeforeEach
    void haveASupervisor() {
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void shouldGiveATaskToOne_whoeverTakesItAtOnce() throws Exception {
        BodyId body = appeals.holding("KVG");
        List<PersonId> officers = List.of(appeals.officer(body), scene.person("second-KVG", Role.OFFICER, body));
        List<WebSession> sessions = officers.stream().map(officer -> logins.session(port, officer)).toList();
        scene.openQuarter(supervisor);
        String task = scene.task(play.submission(body, AppealPlay.LINE).businessKey(), "userTask_submitEvidence").getId();

        for (int race = 0; race < RACES; race++) {
            // Each of the two addresses against itself, and both against each other.
            List<String> addresses = List.of(race % 2 == 0 ? ENGINE : OURS, race % 3 == 0 ? ENGINE : OURS);
            int winner = oneWins(sessions, addresses.stream().map(address -> address + task + "/claim").toList(), "{}", officers);
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(officers.get(winner).value());
            assertThat(sessions.get(winner).post(OURS + task + "/unclaim", "{}").statusCode()).isEqualTo(DONE);
        }
        LOG.info("{} claims at once, the slower were told: {}", RACES, told);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void shouldCountOnce_whatTwoCompleteAtOnce() throws Exception {
        int each = (RACES + KINDS - 1) / KINDS;
        List<BodyId> bodies = IntStream.rangeClosed(1, (each + LINES - 1) / LINES).mapToObj(number -> appeals.holding("KVG-" + number)).toList();
        bodies.forEach(body -> scene.person("second-" + body, Role.OFFICER, body));
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        List<PersonId> commission = List.of(scene.person("member", Role.COMMISSION), scene.person("chair", Role.COMMISSION));
        scene.openQuarter(supervisor);
        List<Line> lines = IntStream.range(0, each).mapToObj(number -> new Line(bodies.get(number / LINES), "3.2." + (number % LINES + 1))).toList();

        submit(lines);
        jobs.runAllDue();
        verify(lines, verifier);
        appeals.untilScored();
        decide(lines, commission);
        jobs.runAllDue();

        LOG.info("{} submissions, verdicts and decisions at once each, the slower were told: {}", each, told);
        assertThat(count("submission_receipt")).isEqualTo(each);
        assertThat(count("verdict")).isEqualTo(each);
        assertThat(count("ledger_entry where act = 'EVIDENCE_SUBMITTED'")).isEqualTo(each);
        assertThat(count("ledger_entry where act = 'VERDICTS_GIVEN'")).isEqualTo(each);
        assertThat(count("ledger_entry where act = 'APPEAL_DECIDED'")).isEqualTo(each);
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    private void submit(List<Line> lines) throws InterruptedException {
        BodyId body = null;
        List<WebSession> sessions = List.of();
        for (Line line : lines) {
            PersonId officer = appeals.officer(line.body());
            List<PersonId> officers = List.of(officer, PersonId.of("second-" + line.body()));
            if (!line.body().equals(body)) {
                body = line.body();
                sessions = officers.stream().map(each -> logins.session(port, each)).toList();
            }
            Submission submission = play.submission(line.body(), line.indicator());
            play.draft(officer, submission, row().unit(line.body() + "/entity-1").document("7", "2026-02-10").build());
            complete(sessions, scene.task(submission.businessKey(), "userTask_submitEvidence"), officers,
                    "\"act\":{\"value\":\"EVIDENCE\"},\"confirmed\":{\"value\":true}");
        }
    }

    /** One verifier at two screens. */
    private void verify(List<Line> lines, PersonId verifier) throws InterruptedException {
        List<WebSession> sessions = List.of(logins.session(port, verifier), logins.session(port, verifier));
        for (Line line : lines) {
            Submission submission = play.submission(line.body(), line.indicator());
            saveVerdicts.handle(new SaveVerdictDraft.Command(verifier, submission.id(), 0,
                    List.of(accepted(evidence.currentVersions(submission.id()).get(0)))));
            complete(sessions, scene.task(submission.businessKey(), "userTask_verifyEvidence"), List.of(verifier, verifier), "\"confirmed\":{\"value\":true}");
        }
    }

    private void decide(List<Line> lines, List<PersonId> commission) throws InterruptedException {
        List<WebSession> sessions = commission.stream().map(member -> logins.session(port, member)).toList();
        for (Line line : lines) {
            lodgeAppeal.handle(new LodgeAppeal.Command(appeals.officer(line.body()), play.assessment(line.body()).id(),
                    IndicatorCode.of(line.indicator()), AppealPlay.GROUNDS, List.of()));
            Task task = scene.task("2026-Q3/" + line.body() + "/" + line.indicator() + "/appeal-1", "userTask_decideAppeal");
            complete(sessions, task, commission, "\"outcome\":{\"value\":\"REFUSED\"},\"reasons\":{\"value\":\"" + AppealPlay.REASONS + "\"}");
        }
    }

    private void complete(List<WebSession> sessions, Task task, List<PersonId> people, String fields) throws InterruptedException {
        oneWins(sessions, List.of(ENGINE + task.getId() + "/submit-form", OURS + task.getId() + "/complete"), "{\"variables\":{" + fields + "}}", people);
    }

    /** @return which of the two */
    private int oneWins(List<WebSession> sessions, List<String> addresses, String body, List<PersonId> people) throws InterruptedException {
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (int person = 0; person < sessions.size(); person++) {
            WebSession session = sessions.get(person);
            String address = addresses.get(person);
            acts.add(() -> session.post(address, body));
        }
        List<HttpResponse<String>> answers = Simultaneously.run(acts).stream().map(Simultaneously.Outcome::result).toList();
        List<Integer> statuses = answers.stream().map(HttpResponse::statusCode).toList();
        assertThat(statuses).as(answers.stream().map(HttpResponse::body).toList().toString()).containsExactlyInAnyOrder(DONE, CONFLICT);
        int winner = statuses.indexOf(DONE);
        String sentence = answers.get(1 - winner).body();
        assertThat(sentence).containsPattern(WHEN);
        boolean oneself = people.get(0).equals(people.get(1));
        assertThat(sentence).contains(oneself ? "вы уже" : people.get(winner).value());
        told.merge(sentence.replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "…").replaceAll("(officer|second)-KVG(-\\d+)?|member|chair", "…"), 1, Integer::sum);
        return winner;
    }

    private long count(String what) {
        return database.sql("select count(*) from dalel." + what).query(Long.class).single();
    }

    private record Line(BodyId body, String indicator) {}
}
