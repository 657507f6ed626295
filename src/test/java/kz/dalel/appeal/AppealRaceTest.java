package kz.dalel.appeal;

import static kz.dalel.appeal.ScoreAppealProcess.DECIDE_APPEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once: neither may miss what the other does. */
@DalelTest
class AppealRaceTest {

    private static final Instant WINDOW_CLOSES = Instant.parse("2026-10-19T13:30:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private WithdrawAppeal withdrawAppeal;

    @Autowired
    private HeldTransaction held;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    private BodyId holding;
    private PersonId member;

    @BeforeEach
    void scoreTheHolding() {
        holding = play.holding("KVG");
        member = scene.person("commission", Role.COMMISSION);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        play.untilScored();
    }

    @Test
    void shouldBecomeFinal_whenTheLastDecisionFallsTogetherWithTheClosingWindow() throws Throwable {
        AppealId appeal = play.lodge(holding);
        Task task = play.task(holding, 1, DECIDE_APPEAL);
        clock.stopAt(WINDOW_CLOSES);

        held.whileHeld(this::closeTheWindow, () -> play.decide(member, task, appeal, Appeal.Outcome.REFUSED));
        jobs.runAllDue();

        assertFinal();
    }

    @Test
    void shouldBecomeFinal_whenTheClosingWindowFallsTogetherWithTheLastDecision() throws Throwable {
        AppealId appeal = play.lodge(holding);
        Task task = play.task(holding, 1, DECIDE_APPEAL);
        clock.stopAt(WINDOW_CLOSES);

        held.whileHeld(() -> play.decide(member, task, appeal, Appeal.Outcome.REFUSED), this::closeTheWindow);
        jobs.runAllDue();

        assertFinal();
    }

    @Test
    void shouldReceiveOnlyOne_whenTwoOfficersLodgeAtOnce() {
        assertThatThrownBy(() -> held.whileHeld(() -> play.lodge(holding), () -> play.lodge(holding)))
                .isInstanceOfSatisfying(
                        UserError.class, refusal -> assertThat(refusal.code()).isEqualTo("appeal.alreadyOpen"));

        assertThat(play.assessment(holding).appealsOpen()).isEqualTo(1);
    }

    @Test
    void shouldBecomeFinal_whenALateAppealComesAndGoesBeforeTheScoreIsMadeFinal() {
        clock.stopAt(WINDOW_CLOSES);
        closeTheWindow();
        AppealId late = play.lodge(holding);

        withdrawAppeal.handle(play.officer(holding), late);
        jobs.runAllDue();

        assertFinal();
    }

    /** The boundary timer and the asynchronous task behind it. */
    private void closeTheWindow() {
        String timer = management.createJobQuery()
                .timers()
                .activityId("boundaryEvent_appealWindowClosed")
                .singleResult()
                .getId();
        management.executeJob(timer);
        String closing = management.createJobQuery()
                .activityId("serviceTask_closeAppealWindow")
                .singleResult()
                .getId();
        management.executeJob(closing);
    }

    private void assertFinal() {
        Assessment assessment = play.assessment(holding);
        assertThat(assessment.appealsOpen()).isZero();
        assertThat(assessment.appealWindowClosedAt()).contains(WINDOW_CLOSES);
        assertThat(assessment.state()).isEqualTo(Assessment.State.FINAL);
    }
}
