package kz.dalel.quarter;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.extensions.ExtensionPlay;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.CalendarDesk;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers move with their deadlines; {@code deadline-alignment} brings tasks and processes after them. */
@DalelTest
class DeadlineAlignmentProcessTest {

    private static final long A_DAY = 24 * 3600;
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private QuarterPlay quarterPlay;

    @Autowired
    private ExtensionPlay extensions;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JobRunner jobs;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId admin;

    @BeforeEach
    void open() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        admin = scene.person("admin1", Role.ADMIN);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @Test
    void shouldShowTheNewDeadlinesInEveryTask() {
        List<ItemVersion> items = present("3.2.1");
        desk.change(admin, MONDAY, DayKind.DAY_OFF);
        ProcessInstance alignment = runtime.createProcessInstanceQuery()
                .processDefinitionKey(DeadlineAlignmentProcess.KEY)
                .singleResult();
        assertThat(alignment).isWaitingAt("serviceTask_alignDeadlines");

        jobs.runAllDue();

        assertThat(alignment).isEnded().hasPassed("exclusiveGateway_moreAssessments", "endEvent_deadlinesAligned");
        QuarterCycle cycle = cycles.of(Scene.QUARTER).orElseThrow();
        assertThat(items).isNotEmpty();
        assertThat(tasks.createTaskQuery().taskDefinitionKey(EvidenceVerificationProcess.SUBMIT_EVIDENCE).list())
                .isNotEmpty()
                .allMatch(task -> task.getDueDate().toInstant().equals(cycle.submissionDeadline()));
        assertThat(scene.task("2026-Q3/HLD/3.2.1", EvidenceVerificationProcess.VERIFY_EVIDENCE).getDueDate().toInstant())
                .isEqualTo(cycle.verificationDeadline());
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName(EvidenceVerificationProcess.SUBMISSION_DEADLINE)
                        .list())
                .isNotEmpty()
                .allMatch(variable -> variable.getValue().equals(Date.from(cycle.submissionDeadline())));
    }

    @Test
    void shouldLapseACorrectionAtItsNewSecond() {
        List<ItemVersion> items = present("3.2.1");
        play.verify(verifier, play.submission(holding, "3.2.1"), returned(items.get(0), "Нет подписи"));
        Instant before = play.submission(holding, "3.2.1").correctionDeadline();

        List<DeadlineMove> moves = desk.change(admin, LocalDate.of(2026, 10, 5), DayKind.DAY_OFF);

        Instant after = play.submission(holding, "3.2.1").correctionDeadline();
        assertThat(after).isEqualTo(before.plusSeconds(A_DAY));
        assertThat(moves).extracting(DeadlineMove::kind).containsExactly(Kind.CORRECTION);
        jobs.runUntil(after.minusSeconds(1));
        assertThat(scene.task("2026-Q3/HLD/3.2.1", EvidenceVerificationProcess.CORRECT_EVIDENCE).getDueDate().toInstant())
                .isEqualTo(after);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.RETURNED);
        jobs.runUntil(after);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.CLOSED);
    }

    @Test
    void shouldMoveTheWindowForAppealsAndTheCommissionsTerm() {
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        IndicatorCode line = IndicatorCode.of("2.1.1");
        quarterPlay.appeal(officer, play.assessment(holding).id(), line, "Сообщение было, регистрация позже");
        Instant window = play.assessment(holding).appealDeadline().orElseThrow();
        Task decision = decision();

        List<DeadlineMove> moves = desk.change(admin, TUESDAY, DayKind.DAY_OFF);

        assertThat(moves)
                .extracting(DeadlineMove::kind)
                .containsExactlyInAnyOrder(Kind.VERIFICATION, Kind.APPEAL_WINDOW, Kind.APPEAL_DECISION);
        Instant moved = play.assessment(holding).appealDeadline().orElseThrow();
        assertThat(moved).isEqualTo(window.plusSeconds(A_DAY));
        assertThat(decision().getDueDate().toInstant()).isEqualTo(decision.getDueDate().toInstant().plusSeconds(A_DAY));
        jobs.runAllDue();
        assertThat(scene.task("2026-Q3/HLD", BodyAssessmentProcess.CONSIDER_SCORE).getDueDate().toInstant()).isEqualTo(moved);
        jobs.runUntil(moved.minusSeconds(1));
        assertThat(play.assessment(holding).appealWindowClosedAt()).isEmpty();
        jobs.runUntil(moved);
        assertThat(play.assessment(holding).appealWindowClosedAt()).contains(moved);
    }

    @Test
    void shouldEndAnExtensionOnTheNextWorkedDay_whenItsOwnDayIsTakenOff() {
        LocalDate friday = LocalDate.of(2026, 10, 16);
        PersonId second = scene.person("second", Role.SUPERVISOR);
        extensions.approve(second, extensions.give(PersonId.of("supervisor"), holding, "3.2.1", friday));
        Instant before = play.submission(holding, "3.2.1").deadline();

        List<DeadlineMove> moves = desk.change(admin, friday, DayKind.DAY_OFF);

        Instant monday = before.plusSeconds(3 * A_DAY);
        assertThat(moves).extracting(DeadlineMove::kind).contains(Kind.OWN_SUBMISSION).doesNotContain(Kind.SUBMISSION);
        assertThat(play.submission(holding, "3.2.1").deadline()).isEqualTo(monday);
        jobs.runUntil(monday.minusSeconds(1));
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(Submission.State.OPEN);
        jobs.runUntil(monday);
        assertThat(play.submission(holding, "3.2.1").outcome()).isEqualTo(Submission.Outcome.NOT_SUBMITTED);
        assertThat(play.submission(holding, "3.2.1").closedAt()).isEqualTo(monday);
    }

    private List<ItemVersion> present(String indicator) {
        return play.present(
                officer,
                play.submission(holding, indicator),
                row().unit("HLD/entity-1").document("1", "2026-09-01").build());
    }

    private Task decision() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_decideAppeal").singleResult();
    }
}
