package kz.dalel.appeal;

import static kz.dalel.appeal.AppealPlay.GROUNDS;
import static kz.dalel.appeal.AppealPlay.LINE;
import static kz.dalel.appeal.AppealPlay.REASONS;
import static kz.dalel.appeal.ScoreAppealProcess.ADMIT_LATE_APPEAL;
import static kz.dalel.appeal.ScoreAppealProcess.DECIDE_APPEAL;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.dalel.appeal.Appeal.State;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.registry.Role;
import kz.dalel.scoring.RecomputeScore;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.Verdicts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code score-appeal} in the real engine. */
@DalelTest
class ScoreAppealProcessTest {

    /** Monday, 19 October 2026, 18:30 in Almaty: five working days after the notice of 12 October. */
    private static final Instant WINDOW_CLOSES = Instant.parse("2026-10-19T13:30:00Z");

    /** Tuesday, 27 October 2026, 18:30 in Almaty: ten working days after 12 October, the 26th is a day off. */
    private static final Instant DECISION_DUE = Instant.parse("2026-10-27T13:30:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private Appeals appeals;

    @Autowired
    private WithdrawAppeal withdrawAppeal;

    @Autowired
    private Scores scores;

    @Autowired
    private RecomputeScore recomputeScore;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    private BodyId holding;
    private PersonId officer;
    private PersonId member;
    private PersonId supervisor;

    @BeforeEach
    void scoreTheHolding() {
        holding = play.holding("KVG");
        officer = play.officer(holding);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        member = scene.person("commission", Role.COMMISSION);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();
    }

    @Test
    void shouldAwaitTheCommission_whenLodgedInTime() {
        AppealId id = play.lodge(holding);

        Appeal appeal = appeals.get(id);
        assertThat(appeal.state()).isEqualTo(State.UNDER_CONSIDERATION);
        assertThat(appeal.late()).isFalse();
        assertThat(appeal.lodgedBy()).isEqualTo(officer);
        assertThat(appeal.lodgedAt()).isEqualTo(Scene.SUBMISSION_DEADLINE);
        assertThat(appeal.grounds()).isEqualTo(GROUNDS);
        assertThat(appeal.decisionDeadline()).contains(DECISION_DUE);
        assertThat(assessment().appealsOpen()).isEqualTo(1);
        Task task = play.task(holding, 1, DECIDE_APPEAL);
        assertThat(task).hasCandidateGroup("commission").isNotAssigned();
        assertThat(task.getDueDate().toInstant()).isEqualTo(DECISION_DUE);
    }

    @Test
    void shouldRescore_whenSatisfied() {
        AppealId id = play.lodge(holding);
        ProcessInstance instance = instance(1);
        assertPoints("0.4", 1);

        play.decide(member, decisionTask(1), id, Appeal.Outcome.SATISFIED, accepted(play.item(holding, 2)));

        assertThat(instance).isWaitingAt("serviceTask_rescoreAssessment");
        assertThat(appeals.get(id).state()).isEqualTo(State.SATISFIED);
        assertThat(appeals.get(id).decision()).hasValueSatisfying(decision -> {
            assertThat(decision.by()).isEqualTo(member);
            assertThat(decision.reasons()).isEqualTo(REASONS);
        });
        assertThat(assessment().appealsOpen()).as("held up until the score is computed anew").isEqualTo(1);
        jobs.runAllDue();
        assertThat(instance).isEnded().hasPassed("endEvent_appealDecided");
        assertThat(assessment().appealsOpen()).isZero();
        assertPoints("1", 2);
        assertThat(scores.versions(assessment().id()).get(1).stage()).isEqualTo(ScoreVersion.Stage.AFTER_APPEAL);
        assertThat(recomputeScore.handle(assessment().id())).isEmpty();
    }

    @Test
    void shouldKeepTheFirstVersion_whenRescored() {
        ScoreVersion before = scores.latest(assessment().id()).orElseThrow();
        AppealId id = play.lodge(holding);

        play.decide(member, decisionTask(1), id, Appeal.Outcome.SATISFIED, accepted(play.item(holding, 2)));
        jobs.runAllDue();

        assertThat(scores.versions(assessment().id()).get(0)).isEqualTo(before);
    }

    @Test
    void shouldRescoreWithNewEvidence_whenSatisfiedInPart() {
        AppealId id = play.lodge(holding, play.document(holding, 3), play.document(holding, 4));

        play.decide(
                member,
                decisionTask(1),
                id,
                Appeal.Outcome.SATISFIED_IN_PART,
                accepted(play.item(holding, 3)),
                rejected(play.item(holding, 4)));
        jobs.runAllDue();

        assertThat(appeals.get(id).state()).isEqualTo(State.SATISFIED_IN_PART);
        assertPoints("1", 2);
        assertThat(verdicts.all(play.submission(holding).id()))
                .filteredOn(verdict -> verdict.stage() == Stage.APPEAL)
                .hasSize(2)
                .extracting(Verdict::decidedBy)
                .containsOnly(member);
    }

    @Test
    void shouldLeaveTheScore_whenRefused() {
        AppealId id = play.lodge(holding, play.document(holding, 3));
        ProcessInstance instance = instance(1);

        play.decide(member, decisionTask(1), id, Appeal.Outcome.REFUSED);

        assertThat(instance).isEnded().hasPassed("endEvent_appealDecided").hasNotPassed("serviceTask_rescoreAssessment");
        assertThat(appeals.get(id).state()).isEqualTo(State.REFUSED);
        assertThat(assessment().appealsOpen()).isZero();
        jobs.runAllDue();
        assertPoints("0.4", 1);
    }

    @Test
    void shouldAskTheSupervisor_whenLodgedLate() {
        jobs.runUntil(WINDOW_CLOSES.plusSeconds(1));

        AppealId id = play.lodge(holding);

        assertThat(appeals.get(id).state()).isEqualTo(State.AWAITING_ADMISSION);
        assertThat(appeals.get(id).late()).isTrue();
        assertThat(appeals.get(id).decisionDeadline()).isEmpty();
        assertThat(assessment().appealsOpen()).isEqualTo(1);
        assertThat(play.task(holding, 1, ADMIT_LATE_APPEAL)).hasCandidateGroup("supervisors");
    }

    @Test
    void shouldConsider_whenALateAppealIsAdmitted() {
        jobs.runUntil(WINDOW_CLOSES.plusSeconds(1));
        AppealId id = play.lodge(holding);

        scene.complete(
                supervisor,
                play.task(holding, 1, ADMIT_LATE_APPEAL),
                Map.of("admitted", "YES", "reason", "Офицер был в больнице"));

        // Ten working days after 19 October; the 26th is a day off.
        Instant due = Instant.parse("2026-11-03T13:30:00Z");
        assertThat(appeals.get(id).state()).isEqualTo(State.UNDER_CONSIDERATION);
        assertThat(appeals.get(id).decisionDeadline()).contains(due);
        assertThat(appeals.get(id).admission()).hasValueSatisfying(act -> assertThat(act.by()).isEqualTo(supervisor));
        assertThat(decisionTask(1).getDueDate().toInstant()).isEqualTo(due);
        play.decide(member, decisionTask(1), id, Appeal.Outcome.SATISFIED, accepted(play.item(holding, 2)));
        jobs.runAllDue();
        assertPoints("1", 2);
        assertThat(assessment().state()).isEqualTo(Assessment.State.FINAL);
    }

    @Test
    void shouldEnd_whenALateAppealIsNotAdmitted() {
        jobs.runUntil(WINDOW_CLOSES.plusSeconds(1));
        AppealId id = play.lodge(holding);
        ProcessInstance instance = instance(1);

        scene.complete(
                supervisor,
                play.task(holding, 1, ADMIT_LATE_APPEAL),
                Map.of("admitted", "NO", "reason", "Уважительной причины нет"));

        assertThat(instance).isEnded().hasPassed("endEvent_appealNotAdmitted").hasNotPassed(DECIDE_APPEAL);
        assertThat(appeals.get(id).state()).isEqualTo(State.NOT_ADMITTED);
        assertThat(assessment().appealsOpen()).isZero();
        assertPoints("0.4", 1);
    }

    @Test
    void shouldStayOpenAndOverdue_whenTheCommissionIsSilent() {
        AppealId id = play.lodge(holding);
        ProcessInstance instance = instance(1);

        jobs.runUntil(DECISION_DUE.minusSeconds(1));
        assertThat(appeals.get(id).overdueAt()).isEmpty();
        jobs.runUntil(DECISION_DUE.plus(Duration.ofDays(30)));

        assertThat(instance).hasPassed("endEvent_overdueMarked").isWaitingAt(DECIDE_APPEAL);
        assertThat(appeals.get(id).overdueAt()).contains(DECISION_DUE);
        assertThat(appeals.get(id).state()).isEqualTo(State.UNDER_CONSIDERATION);
        assertThat(assessment().state()).as("waits for the decision").isEqualTo(Assessment.State.PRELIMINARY);
        play.decide(member, decisionTask(1), id, Appeal.Outcome.REFUSED);
        jobs.runAllDue();
        assertThat(assessment().state()).isEqualTo(Assessment.State.FINAL);
    }

    @Test
    void shouldEnd_whenTheBodyWithdraws() {
        AppealId id = play.lodge(holding);
        ProcessInstance instance = instance(1);

        withdrawAppeal.handle(officer, id);

        assertThat(instance).isEnded().hasPassed("endEvent_appealWithdrawn");
        assertThat(appeals.get(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(assessment().appealsOpen()).isZero();
        assertThatThrownBy(() -> withdrawAppeal.handle(officer, id)).satisfies(refused("appeal.state.WITHDRAWN"));
    }

    @Test
    void shouldEnd_whenTheBodyWithdrawsALateAppeal() {
        jobs.runUntil(WINDOW_CLOSES.plusSeconds(1));
        AppealId id = play.lodge(holding);
        ProcessInstance instance = instance(1);

        withdrawAppeal.handle(officer, id);

        assertThat(instance).isEnded().hasPassed("endEvent_appealWithdrawn");
        assertThat(assessment().appealsOpen()).isZero();
    }

    @Test
    void shouldTakeASecondAppealOnTheLine_whenTheFirstIsClosed() {
        AppealId first = play.lodge(holding);
        assertThatThrownBy(() -> play.lodge(holding)).satisfies(refused("appeal.alreadyOpen"));
        withdrawAppeal.handle(officer, first);

        play.lodge(holding);

        assertThat(decisionTask(2)).isNotNull();
        assertThat(appeals.ofAssessment(assessment().id())).hasSize(2);
    }

    @Test
    void shouldCountTheVeryDeadlineAsInTime_andASecondLaterAsLate() {
        clock.stopAt(WINDOW_CLOSES);
        assertThat(appeals.get(play.lodge(holding)).late()).isFalse();
        withdrawAppeal.handle(officer, appeals.ofAssessment(assessment().id()).get(0).id());

        clock.stopAt(WINDOW_CLOSES.plusSeconds(1));

        assertThat(appeals.get(play.lodge(holding)).late())
                .as("the timer has not come round yet")
                .isTrue();
    }

    private Assessment assessment() {
        return play.assessment(holding);
    }

    private Task decisionTask(int number) {
        return play.task(holding, number, DECIDE_APPEAL);
    }

    private ProcessInstance instance(int number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("2026-Q3/KVG/" + LINE + "/appeal-" + number)
                .singleResult();
    }

    private void assertPoints(String points, int versions) {
        List<ScoreVersion> all = scores.versions(assessment().id());
        assertThat(all).hasSize(versions);
        assertThat(all.get(versions - 1)
                        .line(IndicatorCode.of(LINE))
                        .orElseThrow()
                        .line()
                        .points())
                .hasToString(points);
    }

    private static Consumer<Throwable> refused(String code) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
