package kz.dalel.verification;

import static kz.dalel.evidence.EvidenceVerificationProcess.CORRECT_EVIDENCE;
import static kz.dalel.evidence.EvidenceVerificationProcess.SUBMIT_EVIDENCE;
import static kz.dalel.evidence.EvidenceVerificationProcess.VERIFY_EVIDENCE;
import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.SubmitEvidence;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes into {@code evidence-verification} from outside: deadlines, a decision that nothing is due, a cancelled quarter. */
@DalelTest
class EvidenceVerificationInterruptedTest {

    private static final String A = "MIN/subdivision-1";
    private static final String B = "MIN/subdivision-2";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;
    private QuarterCycle cycle;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        cycle = scene.openQuarter(supervisor);
    }

    @Test
    void shouldGrantTheFullTerm_whenItemsAreReturnedOnTheLastDay() {
        Submission submission = submission("1.2.2");
        List<ItemVersion> items = play.present(officer, submission, protocol(A).build());
        jobs.runUntil(cycle.verificationDeadline().minus(Duration.ofMinutes(1)));

        play.verify(verifier, submission, returned(items.get(0), "Нет подписи"));

        // Tuesday, 27 October, the last day of verification: three working days end on Friday.
        Instant deadline = Instant.parse("2026-10-30T13:30:00Z");
        assertTask(submission, CORRECT_EVIDENCE, "officers-MIN", deadline);
        jobs.runUntil(deadline.minus(Duration.ofSeconds(1)));
        play.draft(officer, submission, protocol(A).of(items.get(0).itemId()).document("9", "2026-09-02").build());
        play.correct(officer, submission);
        jobs.runAllDue();
        assertTask(submission, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
    }

    @Test
    void shouldRejectWhatIsNotCorrected_whenTheCorrectionDeadlineComes() {
        Submission submission = submission("1.2.2");
        List<ItemVersion> items = play.present(officer, submission, protocol(A).build(), protocol(B).build());
        play.verify(verifier, submission, accepted(items.get(0)), returned(items.get(1), "Нет подписи"));
        ProcessInstance instance = play.instance(submission);

        jobs.runUntil(play.submission(ministry, "1.2.2").correctionDeadline());

        assertThat(instance).isEnded().hasPassed("boundaryEvent_correctionDeadline", "serviceTask_closeCorrection");
        assertClosed(submission, Submission.Outcome.VERIFIED);
        Verdict lapsed = verdicts.effective(submission.id()).get(items.get(1).id());
        assertThat(lapsed.stage()).isEqualTo(Stage.CORRECTION_LAPSED);
        assertThat(lapsed.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lapsed.decidedBy()).isEqualTo(Verdict.SYSTEM);
        assertThat(acceptedEvidence.of(submission.id())).hasSize(1);
    }

    @Test
    void shouldCloseWhatWasNotSubmitted_whenTheDeadlineComes() {
        Submission forgotten = submission("1.2.2");
        Submission submitted = submission("1.1.1");
        play.present(officer, submitted, row().document("1", "2026-07-01").build());
        play.draft(officer, forgotten, protocol(A).build());
        ProcessInstance instance = play.instance(forgotten);

        jobs.runUntil(cycle.submissionDeadline());

        assertThat(instance).isEnded().hasPassed("boundaryEvent_submissionClosed", "serviceTask_closeIndicator");
        assertClosed(forgotten, Submission.Outcome.NOT_SUBMITTED);
        assertThat(drafts.find(forgotten.id()).rows()).hasSize(1);
        assertTask(submitted, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(1);

        // What is closed stays so, also where the machine's clock is set back.
        clock.stopAt(cycle.submissionDeadline().minus(Duration.ofHours(1)));
        assertRefused(() -> submitEvidence.handle(officer, forgotten.id(), Act.EVIDENCE), UserError.Kind.CONFLICT, "evidence.closed.NOT_SUBMITTED");
        assertClosed(forgotten, Submission.Outcome.NOT_SUBMITTED);
    }

    @Test
    void shouldOnlyBeMarkedOverdue_whenAVerifierIsLate() {
        Submission submission = submission("1.2.2");
        List<ItemVersion> items = play.present(officer, submission, protocol(A).build());

        jobs.runUntil(cycle.verificationDeadline().plus(Duration.ofDays(7)));

        assertThat(database.sql("select verification_overdue_at from dalel.assessment where body = 'MIN'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(cycle.verificationDeadline());
        assertTask(submission, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
        play.verify(verifier, submission, accepted(items.get(0)));
        assertThat(acceptedEvidence.of(submission.id())).hasSize(1);
    }

    @Test
    void shouldCloseTheIndicator_whenASupervisorDecidesThatNothingIsDue() {
        Submission submission = submission("1.1.1");
        ProcessInstance instance = play.instance(submission);

        decideNotDue.handle(new DecideNotDue.Command(
                supervisor, cycle.id(), ministry, IndicatorCode.of("1.1.1"), Optional.empty(), "Анализ начнётся позже"));
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_submissionClosed");
        assertClosed(submission, Submission.Outcome.NOT_DUE);
    }

    @Test
    void shouldStayOpenButCountOneUnitLess_whenOnlyAUnitIsNotDue() {
        Submission submission = submission("1.2.2");

        decideNotDue.handle(new DecideNotDue.Command(
                supervisor, cycle.id(), ministry, IndicatorCode.of("1.2.2"), Optional.of(UnitId.of(B)), "Создано в сентябре"));
        play.draft(officer, submission, protocol(A).build(), protocol(B).build());

        assertThatThrownBy(() -> play.submit(officer, submission, Act.EVIDENCE))
                .isInstanceOfSatisfying(RowErrors.class, refusal -> assertThat(refusal.rows())
                        .extracting(error -> error.row() + " " + error.code())
                        .containsExactly("2 evidence.row.unitNotDue"));
        assertThat(play.instance(submission)).isWaitingAt(SUBMIT_EVIDENCE);
    }

    @Test
    void shouldEndWithoutAVerdict_whenTheQuarterIsCancelled() {
        Submission open = submission("1.2.2");
        Submission submitted = submission("1.1.1");
        play.present(officer, submitted, row().document("1", "2026-07-01").build());

        scene.complete(
                supervisor,
                scene.task("2026-Q3", "userTask_overseeQuarter"),
                Map.of("cancelConfirmed", true, "cancelReason", "Открыт по ошибке"));
        jobs.runAllDue();

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(submissions.get(open.id()).outcome()).isEqualTo(Submission.Outcome.CANCELLED);
        assertThat(submissions.get(submitted.id()).outcome()).isEqualTo(Submission.Outcome.CANCELLED);
        assertThat(evidence.currentVersions(submitted.id())).hasSize(1);
        assertThat(evidence.ofBodyInYear(ministry, 2026)).isEmpty();
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }

    private static Rows protocol(String unit) {
        return row().unit(unit).document("7", "2026-09-01");
    }

    private void assertTask(Submission submission, String taskKey, String group, Instant due) {
        Task task = scene.task(submission.businessKey(), taskKey);
        if (taskKey.equals(VERIFY_EVIDENCE)) {
            assertThat(task).isAssignedTo(verifier.value());
        } else {
            assertThat(task).hasCandidateGroup(group);
        }
        assertThat(task.getDueDate().toInstant()).isEqualTo(due);
    }

    private void assertClosed(Submission submission, Submission.Outcome outcome) {
        Submission now = play.submission(ministry, submission.indicator().value());
        assertThat(now.state()).isEqualTo(State.CLOSED);
        assertThat(now.outcome()).isEqualTo(outcome);
    }
}
