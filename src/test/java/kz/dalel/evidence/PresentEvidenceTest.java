package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Submission.State;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submitting from elsewhere than the form does to the process what the form does. */
@DalelTest
class PresentEvidenceTest {

    private static final String INDICATOR = "1.1.3";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private PresentEvidence presentEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private JobRunner jobs;

    private BodyId ministry;
    private PersonId officer;
    private PersonId colleague;
    private Submission submission;

    @BeforeEach
    void draft() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        colleague = scene.person("colleague", Role.OFFICER, ministry);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, INDICATOR);
        play.draft(officer, submission, row().unit("MIN/subdivision-1").links("https://min.example/1").event("2026-07-01").build());
    }

    @Test
    void shouldMoveTheProcessOn_andAnswerTheSameOnceMore() {
        Submitted receipt = presentEvidence.handle(officer, submission.id(), Act.EVIDENCE);
        jobs.runAllDue();

        assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE)).isNull();
        assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE)).isNotNull();
        assertThat(presentEvidence.handle(colleague, submission.id(), Act.EVIDENCE)).isEqualTo(receipt);
        assertRefused(officer, Act.NOTHING_TO_SUBMIT, "evidence.alreadySubmitted");
    }

    @Test
    void shouldGiveOneReceipt_whenColleaguesDoItAtOneMoment() throws Exception {
        Callable<Submitted> one = () -> presentEvidence.handle(officer, submission.id(), Act.EVIDENCE);
        Callable<Submitted> other = () -> presentEvidence.handle(colleague, submission.id(), Act.EVIDENCE);

        List<Simultaneously.Outcome<Submitted>> outcomes = Simultaneously.run(List.of(one, other, one, other));

        assertThat(outcomes).allMatch(Simultaneously.Outcome::succeeded);
        assertThat(outcomes).extracting(Simultaneously.Outcome::result).containsOnly(Submitted.received(evidence.receipts(submission.id()).get(0)));
        assertThat(evidence.receipts(submission.id())).hasSize(1);
        assertThat(evidence.allVersions(submission.id())).hasSize(1);
    }

    @Test
    void shouldNameTheColleague_whoHasTakenTheTask_andSinceWhen() {
        tasks.claim(scene.task(submission.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId(), colleague.value());

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> presentEvidence.handle(officer, submission.id(), Act.EVIDENCE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("tasks.claimedByAnother"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("Участник colleague", "01.10.2026 10:00"));
        assertThat(play.submission(ministry, INDICATOR).state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldKeepNothing_whenARowIsWrong() {
        play.draft(officer, submission, row().build());

        assertThatExceptionOfType(RowErrors.class)
                .isThrownBy(() -> presentEvidence.handle(officer, submission.id(), Act.EVIDENCE));
        assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getAssignee()).isNull();
        assertThat(evidence.receipts(submission.id())).isEmpty();
    }

    @Test
    void shouldReceiveNothing_withoutItsTask() {
        String instance = scene.task(submission.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getProcessInstanceId();
        processes.suspendProcessInstanceById(instance);

        assertRefused(officer, Act.EVIDENCE, "evidence.taskNotThere");
        assertThat(evidence.receipts(submission.id())).isEmpty();
    }

    @Test
    void shouldSayWhyNot_afterTheDeadline() {
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plusSeconds(1));

        assertRefused(officer, Act.EVIDENCE, "evidence.deadlinePassed");
    }

    @Test
    void shouldNotEvenKnowOfIt_forAnotherBodysOfficer() {
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId stranger = scene.person("stranger", Role.OFFICER, other);
        PersonId head = scene.person("head", Role.HEAD, ministry);

        assertRefused(stranger, Act.EVIDENCE, "evidence.unknownSubmission");
        assertRefused(head, Act.EVIDENCE, "evidence.officersOnly");
        assertThat(evidence.receipts(submission.id())).isEmpty();
    }

    private void assertRefused(PersonId actor, Act act, String code) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> presentEvidence.handle(actor, submission.id(), act))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
