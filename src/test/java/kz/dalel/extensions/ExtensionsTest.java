package kz.dalel.extensions;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.CancelAssessments;
import kz.dalel.quarter.CancelQuarter;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError.Kind;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More time for one body: who may have a say, what it re-opens and what it leaves alone, and when it ends. */
@DalelTest
class ExtensionsTest {

    /** Friday of the week in which the usual term ends. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 16);

    private static final Instant FRIDAY_EVENING = Instant.parse("2026-10-16T13:30:00Z");

    /** A central body without an external analysis is assessed by so many. */
    private static final int INDICATORS = 24;

    private static final DraftRow PROTOCOL =
            row().unit("MIN/subdivision-1").document("7", "2026-09-01").build();

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay evidence;

    @Autowired
    private ExtensionPlay play;

    @Autowired
    private Extensions extensions;

    @Autowired
    private CancelQuarter cancelQuarter;

    @Autowired
    private CancelAssessments cancelAssessments;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private HeldTransaction heldTransaction;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId supervisor;
    private PersonId second;
    private QuarterCycle cycle;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        officer = scene.person("officer", Role.OFFICER, ministry);
        scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        second = scene.person("second", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
    }

    @Test
    void shouldKeepOneIndicatorOpenToTheSecond_whileAllElseClosesInTime() {
        evidence.draft(officer, submission("1.2.1"), PROTOCOL);
        evidence.draft(officer, submission("1.2.2"), PROTOCOL);
        play.approve(second, play.give(supervisor, ministry, "1.2.2", FRIDAY));

        Task task = scene.task("2026-Q3/MIN/1.2.2", EvidenceVerificationProcess.SUBMIT_EVIDENCE);
        assertThat(task.getDueDate().toInstant()).isEqualTo(FRIDAY_EVENING);
        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(1));
        assertRefused(
                () -> evidence.submit(officer, submission("1.2.1"), Act.EVIDENCE), Kind.CONFLICT, "evidence.deadlinePassed");
        evidence.draft(officer, submission("1.2.2"), PROTOCOL);
        jobs.runAllDue();

        assertThat(submission("1.2.1").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        assertThat(drafts.find(submission("1.2.1").id()).rows()).as("stays to be read").containsExactly(PROTOCOL);
        assertThat(submission("1.2.2").state()).isEqualTo(State.OPEN);
        assertThat(assessment().indicatorsOpen()).isEqualTo(1);

        jobs.runUntil(FRIDAY_EVENING.minusSeconds(1));
        assertThat(submission("1.2.2").state()).isEqualTo(State.OPEN);
        clock.stopAt(FRIDAY_EVENING.plusSeconds(1));
        assertRefused(
                () -> evidence.submit(officer, submission("1.2.2"), Act.EVIDENCE), Kind.CONFLICT, "evidence.deadlinePassed");
        clock.stopAt(FRIDAY_EVENING);
        evidence.submit(officer, submission("1.2.2"), Act.EVIDENCE);
        jobs.runAllDue();

        assertThat(submission("1.2.2").submittedAt()).isEqualTo(FRIDAY_EVENING);
        assertThat(submission("1.2.2").state()).isEqualTo(State.SUBMITTED);
        assertThat(instance()).hasPassed("serviceTask_endExtension", "endEvent_extensionEnded");
    }

    @Test
    void shouldCloseWhatWasNotSubmitted_atTheExtensionsSecond() {
        play.approve(second, play.request(officer, ministry, null, FRIDAY));
        assertThat(assessment().indicatorsOpen()).isEqualTo(INDICATORS);

        jobs.runUntil(FRIDAY_EVENING.minusSeconds(1));
        assertThat(assessment().state()).isEqualTo(Assessment.State.COLLECTING);
        jobs.runUntil(FRIDAY_EVENING);

        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldReopenWhatTheDeadlineClosed_withItsDraft_andLeaveAloneWhatWasSubmitted() {
        evidence.draft(officer, submission("1.2.2"), PROTOCOL);
        evidence.present(officer, submission("1.1.1"), row().document("12", "2026-07-01").build());
        evidence.submit(officer, submission("1.2.1"), Act.NOTHING_TO_SUBMIT);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        Submission submitted = submission("1.1.1");
        Submission nothing = submission("1.2.1");
        assertThat(assessment().indicatorsOpen()).isEqualTo(1);

        play.approve(second, play.request(officer, ministry, null, FRIDAY));
        jobs.runAllDue();

        assertThat(submission("1.1.1")).isEqualTo(submitted);
        assertThat(submission("1.2.1")).isEqualTo(nothing);
        assertThat(assessment().indicatorsOpen()).isEqualTo(INDICATORS - 1);
        assertThat(extensions.termsOf(assessment().id()))
                .hasSize(INDICATORS - 2)
                .allMatch(ExtendedTerm::reopened)
                .allMatch(term -> term.formerDeadline().equals(Scene.SUBMISSION_DEADLINE));
        Task task = scene.task("2026-Q3/MIN/1.2.2", EvidenceVerificationProcess.SUBMIT_EVIDENCE);
        assertThat(task.getDueDate().toInstant()).isEqualTo(FRIDAY_EVENING);
        evidence.submit(officer, submission("1.2.2"), Act.EVIDENCE);
        assertThat(submission("1.2.2").state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void shouldReopenOneThatIsJustBeingClosed_andCountItOnce() {
        evidence.present(officer, submission("1.2.2"), PROTOCOL);
        clock.stopAt(Scene.SUBMISSION_DEADLINE);
        // The timer and what it starts have run; the closed indicators are still to be counted.
        runJobsAt("boundaryEvent_submissionDeadline");
        runJobsAt("serviceTask_closeUnsubmitted");
        assertThat(submission("1.2.1").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        assertThat(assessment().indicatorsOpen()).isEqualTo(INDICATORS);

        play.approve(second, play.request(officer, ministry, "1.2.1", FRIDAY));
        jobs.runAllDue();

        assertThat(assessment().indicatorsOpen()).isEqualTo(2);
        assertThat(evidence.instance(submission("1.2.1"))).isWaitingAt(EvidenceVerificationProcess.SUBMIT_EVIDENCE);
    }

    @Test
    void shouldForgetTheExtension_whenEverythingIsInBeforeItsEnd() {
        play.approve(second, play.give(supervisor, ministry, "1.2.2", FRIDAY));
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        evidence.submit(officer, submission("1.2.2"), Act.NOTHING_TO_SUBMIT);

        jobs.runAllDue();

        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
        assertThat(instance()).isWaitingAt(BodyAssessmentProcess.CONSIDER_SCORE);
        assertThat(management.createJobQuery().activityId("catchEvent_extensionEnd").count()).isZero();
    }

    @Test
    void shouldEndOneByOne_whenOneIndicatorHasLongerThanTheRest() {
        play.approve(second, play.give(supervisor, ministry, null, FRIDAY));
        play.approve(supervisor, play.give(second, ministry, "1.2.2", FRIDAY.plusDays(3)));

        jobs.runUntil(FRIDAY_EVENING);

        assertThat(assessment().indicatorsOpen()).isEqualTo(1);
        assertThat(submission("1.2.2").state()).isEqualTo(State.OPEN);
        jobs.runUntil(FRIDAY_EVENING.plusSeconds(3 * 86_400L));
        assertThat(submission("1.2.2").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
    }

    @Test
    void shouldChangeNothing_whenRefused() {
        ExtensionId asked = play.request(officer, ministry, null, FRIDAY);
        assertThat(extensions.pending()).extracting(Extension::id).containsExactly(asked);

        play.refuse(supervisor, asked);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);

        assertThat(extensions.pending()).isEmpty();
        assertThat(extensions.of(assessment().id()).get(0).decision().orElseThrow().approved()).isFalse();
        assertThat(assessment().state()).isEqualTo(Assessment.State.PRELIMINARY);
    }

    @Test
    void shouldBeRefused_onceTheBodyIsScoredOrTheQuarterCancelled() {
        ExtensionId asked = play.request(officer, ministry, null, FRIDAY);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);

        assertRefused(() -> play.approve(supervisor, asked), Kind.CONFLICT, "extensions.scoredAlready");
        assertRefused(
                () -> play.request(officer, ministry, "1.2.1", FRIDAY), Kind.CONFLICT, "extensions.scoredAlready");
        cancelQuarter.handle(supervisor, cycle.id(), true, "Открыт по ошибке");
        assertRefused(() -> play.approve(supervisor, asked), Kind.CONFLICT, "quarter.closed.CANCELLED");
    }

    @Test
    void shouldBeRefused_forDaysThatMakeNoSense() {
        assertRefused(() -> request(FRIDAY.plusDays(1)), Kind.INVALID, "extensions.notWorkingDay");
        assertRefused(() -> request(LocalDate.of(2026, 10, 12)), Kind.INVALID, "extensions.notLater");
        assertRefused(() -> request(LocalDate.of(2026, 9, 30)), Kind.INVALID, "extensions.endPassed");
        assertRefused(() -> request(LocalDate.of(2026, 10, 27)), Kind.INVALID, "extensions.tooLate");
        assertRefused(() -> request(null), Kind.INVALID, "extensions.dayMissing");
        evidence.submit(officer, submission("1.2.2"), Act.NOTHING_TO_SUBMIT);
        assertRefused(() -> play.request(officer, ministry, "1.2.2", FRIDAY), Kind.CONFLICT, "extensions.nothingLeft");
        request(LocalDate.of(2026, 10, 23));
        assertRefused(() -> request(FRIDAY), Kind.CONFLICT, "extensions.pendingAlready");
    }

    @Test
    void shouldBeRefused_whenItsEndHasPassedBeforeAnybodyDecided() {
        evidence.present(officer, submission("1.2.2"), PROTOCOL);
        ExtensionId asked = play.request(officer, ministry, null, FRIDAY);
        jobs.runUntil(FRIDAY_EVENING);

        assertRefused(() -> play.approve(supervisor, asked), Kind.INVALID, "extensions.endPassed");
        assertThat(extensions.pending()).hasSize(1);
    }

    @Test
    void shouldBeDecidedByASecondSupervisorWithoutTiesToTheBody() {
        PersonId stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of()));
        PersonId tied = scene.person("tied", Role.SUPERVISOR);
        scene.person("tied", Role.OFFICER, ministry);
        ExtensionId given = play.give(supervisor, ministry, "1.2.2", FRIDAY);
        ExtensionId askedByTied = play.request(tied, ministry, null, FRIDAY);

        assertRefused(() -> play.approve(supervisor, given), Kind.FORBIDDEN, "extensions.ownProposal");
        assertRefused(() -> play.approve(tied, given), Kind.FORBIDDEN, "extensions.conflict");
        assertRefused(() -> play.approve(officer, given), Kind.FORBIDDEN, "registry.roleMissing");
        assertRefused(() -> play.give(tied, ministry, "1.2.1", FRIDAY), Kind.FORBIDDEN, "extensions.conflict");
        assertRefused(() -> play.give(officer, ministry, "1.2.1", FRIDAY), Kind.FORBIDDEN, "registry.roleMissing");
        assertRefused(
                () -> play.request(stranger, ministry, "1.2.1", FRIDAY), Kind.NOT_FOUND, "quarter.unknownBody");
        assertRefused(
                () -> play.request(supervisor, ministry, "1.2.1", FRIDAY), Kind.NOT_FOUND, "quarter.unknownBody");
        play.approve(second, askedByTied);
        assertRefused(
                () -> play.approve(second, new ExtensionId(UUID.randomUUID())), Kind.NOT_FOUND, "extensions.unknown");
        assertThatThrownBy(() -> database.sql("""
                                insert into dalel.submission_extension_decision
                                    (extension_id, proposed_by, approved, reason, decided_by, decided_at)
                                values (:id, 'supervisor', true, 'сам себе', 'supervisor', now())
                                """).param("id", given.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("submission_extension_decision_check");
    }

    @Test
    void shouldTellTheSecondOfTwoSupervisorsWhoWasFaster() {
        PersonId third = scene.person("third", Role.SUPERVISOR);
        ExtensionId given = play.give(supervisor, ministry, "1.2.2", FRIDAY);

        assertThat(assertRefused(
                                () -> heldTransaction.whileHeld(
                                        () -> play.approve(second, given), () -> play.refuse(third, given)),
                                Kind.CONFLICT,
                                "extensions.approvedAlready")
                        .arguments())
                .containsExactly("Участник second", "01.10.2026 10:00:00");
    }

    @Test
    void shouldTakeAnAssessmentAlong_thatWasBegunUnderAModelWithoutExtensions() throws Exception {
        String model = model();
        deploy(model.replaceAll("(?s)<bpmn:subProcess id=\"subProcess_extension\".*?</bpmn:subProcess>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
        try {
            cancelQuarter.handle(supervisor, cycle.id(), true, "Заново под прежней схемой");
            cancelAssessments.handle(cycle.id());
            cycle = scene.openQuarter(supervisor);
            evidence.present(officer, submission("1.2.2"), PROTOCOL);
            jobs.runUntil(Scene.SUBMISSION_DEADLINE);
            deploy(model);

            play.approve(second, play.give(supervisor, ministry, "1.2.1", FRIDAY));

            assertThat(management.createJobQuery().processInstanceId(instance().getId()).timers().list())
                    .as("the verification deadline and the extension; what has passed does not come again")
                    .extracting(Job::getDuedate)
                    .extracting(Date::toInstant)
                    .containsExactlyInAnyOrder(Scene.VERIFICATION_DEADLINE, FRIDAY_EVENING);
            jobs.runUntil(FRIDAY_EVENING);
            assertThat(submission("1.2.1").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        } finally {
            repository.createDeploymentQuery().deploymentName("earlier").list()
                    .forEach(each -> repository.deleteDeployment(each.getId(), true));
        }
    }

    private void request(LocalDate day) {
        play.request(officer, ministry, null, day);
    }

    private void runJobsAt(String activity) {
        List<Job> found = management.createJobQuery().activityId(activity).list();
        assertThat(found).isNotEmpty();
        found.forEach(job -> management.executeJob(job.getId()));
    }

    private String model() throws Exception {
        String latest = repository.createProcessDefinitionQuery()
                .processDefinitionKey(BodyAssessmentProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        return new String(repository.getProcessModel(latest).readAllBytes(), StandardCharsets.UTF_8);
    }

    private void deploy(String model) {
        repository.createDeployment()
                .name("earlier")
                .addInputStream(
                        "body-assessment.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private Submission submission(String indicator) {
        return evidence.submission(ministry, indicator);
    }

    private Assessment assessment() {
        return evidence.assessment(ministry);
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("2026-Q3/MIN", BodyAssessmentProcess.KEY)
                .singleResult();
    }
}
