package kz.dalel.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.VerdictRow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code body-assessment} in the real engine. */
@DalelTest
class BodyAssessmentProcessTest {

    private static final String KEY = "2026-Q3/KVG";
    private static final IndicatorCode REPORTS = IndicatorCode.of("2.1.1");

    /** Monday, 19 October 2026, 18:30 in Almaty: five working days after the notice of 12 October. */
    private static final Instant APPEAL_DEADLINE = Instant.parse("2026-10-19T13:30:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private QuarterPlay play;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Scores scores;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobRunner jobs;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId commission;
    private PersonId supervisor;

    @BeforeEach
    void setTheScene() {
        holding = scene.body("KVG", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        commission = scene.person("commission", Role.COMMISSION);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldOpenEveryApplicableIndicator_whenStarted() {
        scene.openQuarter(supervisor);

        assertThat(instance()).isWaitingAt("catchEvent_allIndicatorsClosed");
        assertThat(submissions.ofAssessment(assessment().id()))
                .as("a quasi-state entity is assessed by 21 indicators (A33)")
                .hasSize(21)
                .allMatch(submission -> submission.state() == Submission.State.OPEN)
                .allMatch(submission -> submission.deadline().equals(Scene.SUBMISSION_DEADLINE));
        assertThat(assessment().indicatorsOpen()).isEqualTo(21);
        Task task = scene.task(KEY + "/2.1.1", "userTask_submitEvidence");
        assertThat(task).hasCandidateGroup("officers-KVG");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Scene.SUBMISSION_DEADLINE);
    }

    @Test
    void shouldCloseWhatWasNotSubmittedAndScore_atTheDeadlinesSecond() {
        scene.openQuarter(supervisor);

        jobs.runUntil(Scene.SUBMISSION_DEADLINE.minusSeconds(1));
        assertThat(instance()).isWaitingAt("catchEvent_allIndicatorsClosed");
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);

        assertThat(submissions.ofAssessment(assessment().id()))
                .allMatch(submission -> submission.outcome() == Submission.Outcome.NOT_SUBMITTED);
        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
        assertThat(scores.latest(assessment().id()).orElseThrow().total())
                .as("the report form of 2.5.4 was not provided (L262-264)")
                .hasToString("-5");
        assertThat(instance()).hasPassed("serviceTask_closeUnsubmitted", "endEvent_unsubmittedClosed");
        Task task = scene.task(KEY, BodyAssessmentProcess.CONSIDER_SCORE);
        assertThat(task).hasCandidateGroup("officers-KVG");
        assertThat(task.getDueDate().toInstant()).isEqualTo(APPEAL_DEADLINE);
    }

    @Test
    void shouldHoldUpScoringAndMarkTheDelay_whenTheVerifierIsLate() {
        scene.openQuarter(supervisor);
        submitOneReport();

        jobs.runUntil(Scene.VERIFICATION_DEADLINE);

        assertThat(instance())
                .isWaitingAt("catchEvent_allIndicatorsClosed")
                .hasPassed("serviceTask_markVerificationOverdue", "endEvent_verificationOverdueMarked");
        assertThat(scores.latest(assessment().id())).isEmpty();
        acceptTheReport();
        jobs.runAllDue();
        assertThat(scores.latest(assessment().id()).orElseThrow().line(REPORTS).orElseThrow().line().points())
                .as("a late verifier never costs the body points")
                .hasToString("3");
    }

    @Test
    void shouldScoreAtOnce_whenNoIndicatorIsAssessed() {
        openUpToTheSnapshot();
        Edition edition = cycles.editionOf(cycle());
        for (Indicator indicator : edition.indicators()) {
            decideNotDue.handle(new DecideNotDue.Command(
                    supervisor, cycle().id(), holding, indicator.code(), Optional.empty(), "Орган создан на этой неделе"));
        }

        jobs.runAllDue();

        assertThat(instance()).hasNotPassed("catchEvent_allIndicatorsClosed").isWaitingAt("userTask_considerScore");
        assertThat(scores.latest(assessment().id()).orElseThrow().total()).hasToString("0");
    }

    @Test
    void shouldMakeTheScoreFinal_whenTheWindowForAppealsCloses() {
        scored();

        jobs.runUntil(APPEAL_DEADLINE.minusSeconds(1));
        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
        jobs.runUntil(APPEAL_DEADLINE);

        assertThat(assessment().state()).isEqualTo(Assessment.State.FINAL);
        assertThat(assessment().appealWindowClosedAt()).contains(APPEAL_DEADLINE);
        assertThat(instance()).isWaitingAt("userTask_reviewFinalScore").hasPassed("boundaryEvent_appealWindowClosed");
        assertThat(scene.task("2026-Q3", QuarterCycleProcess.APPROVE_RATING)).hasCandidateGroup("supervisors");
    }

    @Test
    void shouldMakeTheScoreFinalEarly_whenTheBodyAcceptsIt() {
        scored();

        scene.complete(officer, scene.task(KEY, BodyAssessmentProcess.CONSIDER_SCORE), Map.of("accepted", true));
        jobs.runAllDue();

        assertThat(assessment().state()).isEqualTo(Assessment.State.FINAL);
        assertThat(instance()).isWaitingAt("userTask_reviewFinalScore");
    }

    @Test
    void shouldKeepTheWindowOpen_whenAcceptingIsNotConfirmedOrSomebodyElseTries() {
        scored();
        Task task = scene.task(KEY, BodyAssessmentProcess.CONSIDER_SCORE);
        PersonId stranger = scene.person("stranger", Role.OFFICER, scene.body("OTHER", BodyKind.KGS, Map.of()));

        assertThatThrownBy(() -> scene.complete(officer, task, Map.of())).hasMessageContaining("appeal.");
        assertThatThrownBy(() -> scene.complete(stranger, task, Map.of("accepted", true)))
                .hasMessageContaining("tasks.");

        assertThat(assessment().appealWindowClosedAt()).isEmpty();
        assertThat(instance()).isWaitingAt("userTask_considerScore");
    }

    @Test
    void shouldAwaitTheDecision_whenAnAppealIsOpenAsTheWindowCloses() {
        scene.openQuarter(supervisor);
        submitOneReport();
        acceptTheReport();
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        play.appeal(officer, assessment().id(), REPORTS, "Сообщений было два, второе зарегистрировано позже");

        jobs.runUntil(APPEAL_DEADLINE);

        assertThat(instance()).isWaitingAt("catchEvent_appealsDecided");
        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
        play.refuseAppeal(commission, assessment(), REPORTS, "Второе сообщение относится к другому кварталу");
        jobs.runAllDue();
        assertThat(instance()).hasPassed("catchEvent_appealsDecided").isWaitingAt("userTask_reviewFinalScore");
        assertThat(assessment().state()).isEqualTo(Assessment.State.FINAL);
    }

    @Test
    void shouldEnd_whenTheBodyAcknowledgesTheFinalScore() {
        scored();
        jobs.runUntil(APPEAL_DEADLINE);
        ProcessInstance instance = instance();

        scene.complete(officer, scene.task(KEY, BodyAssessmentProcess.REVIEW_FINAL_SCORE), Map.of("acknowledged", true));

        assertThat(instance).isEnded().hasPassed("endEvent_assessmentClosed");
    }

    @Test
    void shouldEnd_whenTheRatingIsPublished() {
        scored();
        jobs.runUntil(APPEAL_DEADLINE);
        ProcessInstance instance = instance();

        play.approveRating(supervisor, Scene.QUARTER);
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_ratingPublished");
        assertThat(cycles.all()).extracting(QuarterCycle::state).containsExactly(QuarterCycle.State.PUBLISHED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private void scored() {
        scene.openQuarter(supervisor);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
    }

    private void submitOneReport() {
        Indicator indicator = cycles.editionOf(cycle()).indicator(REPORTS);
        DraftRow report = new EvidenceWriter(holding, Scene.QUARTER, indicator, List.of()).wrongReport("administrative");
        play.submit(officer, assessment(), REPORTS, Act.EVIDENCE, List.of(report));
        jobs.runAllDue();
    }

    private void acceptTheReport() {
        play.verify(assessment(), REPORTS, BodyAssessmentProcessTest::accepted);
    }

    private static VerdictRow accepted(ItemVersion item) {
        return new VerdictRow(item.id(), Outcome.ACCEPTED, null, null, null, null);
    }

    /** Opens the quarter and lets the engine do no more than read the registry. */
    private void openUpToTheSnapshot() {
        scene.announceQuarter(supervisor);
        String job = management.createJobQuery()
                .activityId("serviceTask_snapshotRegistry")
                .singleResult()
                .getId();
        management.executeJob(job);
    }

    private QuarterCycle cycle() {
        return cycles.of(Scene.QUARTER).orElseThrow();
    }

    private Assessment assessment() {
        return assessments.find(cycle().id(), holding).orElseThrow();
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY, BodyAssessmentProcess.KEY)
                .singleResult();
    }
}
