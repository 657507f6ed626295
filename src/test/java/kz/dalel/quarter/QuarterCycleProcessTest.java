package kz.dalel.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.StartProcess;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opening, oversight and cancelling of {@code quarter-cycle}; its way to the rating is told by the rating's tests. */
@DalelTest
class QuarterCycleProcessTest {

    @Autowired
    private Scene scene;

    @Autowired
    private StartProcess startProcess;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Assessments assessments;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    private BodyId ministry;
    private PersonId supervisor;

    @BeforeEach
    void setTheScene() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 10));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.person("officer", Role.OFFICER, ministry);
    }

    @Test
    void shouldSnapshotTheRegistryAndStartEveryBody_whenTheQuarterIsOpened() {
        BodyId region = scene.body("OBL", BodyKind.OBLAST, Map.of(UnitClass.DISTRICT, 4));

        QuarterCycle cycle = scene.openQuarter(supervisor);

        assertThat(cycle.submissionDeadline()).isEqualTo(Scene.SUBMISSION_DEADLINE);
        assertThat(cycle.verificationDeadline()).isEqualTo(Scene.VERIFICATION_DEADLINE);
        assertThat(assessments.ofCycle(cycle.id()))
                .extracting(Assessment::body, Assessment::state)
                .containsExactly(
                        tuple(ministry, Assessment.State.COLLECTING),
                        tuple(region, Assessment.State.COLLECTING));
        assertThat(assessments.find(cycle.id(), ministry).orElseThrow().units()).hasSize(10);
        assertThat(cycleInstance()).isWaitingAt("catchEvent_allBodiesFinal", "userTask_overseeQuarter");
        assertThat(instances("body-assessment")).hasSize(2);
    }

    /** The snapshot is sealed: an order of hosts that changed with each look at it would be a change without an entry in the ledger. */
    @Test
    void shouldKeepTheSnapshotAsItIs_whenABodyHasManySites() {
        Set<String> hosts = Set.of("z.kz", "y.kz", "x.kz", "w.kz", "e.kz", "d.kz", "c.kz", "b.kz", "a.kz");
        BodyId region = BodyId.of("OBL");
        RegisteredUnit district = new RegisteredUnit(new UnitId(region, "1"), UnitClass.DISTRICT, "Район", hosts);
        scene.body(region, BodyKind.OBLAST, List.of(district), Set.of(), hosts);

        QuarterCycle cycle = scene.openQuarter(supervisor);

        Assessment assessment = assessments.find(cycle.id(), region).orElseThrow();
        assertThat(assessment.state()).isEqualTo(Assessment.State.COLLECTING);
        assertThat(assessment.siteHosts()).isEqualTo(hosts);
        assertThat(assessment.units().get(0).siteHosts()).isEqualTo(hosts);
    }

    @Test
    void shouldStartMoreBodiesThanOneBatchHolds() {
        for (int ordinal = 1; ordinal <= StartAssessments.BATCH_SIZE; ordinal++) {
            scene.body("KGS-" + ordinal, BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        }

        scene.openQuarter(supervisor);

        assertThat(instances("body-assessment")).hasSize(StartAssessments.BATCH_SIZE + 1);
        assertThat(cycleInstance()).isWaitingAt("catchEvent_allBodiesFinal", "userTask_overseeQuarter");
    }

    @Test
    void shouldRefuseToOpenTheSameQuarterTwice() {
        scene.openQuarter(supervisor);

        assertThatThrownBy(() -> startProcess.handle(supervisor, "quarter-cycle", Scene.openingForm()))
                .isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(UserError.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("quarter.alreadyOpened");
                });
        assertThat(instances("quarter-cycle")).hasSize(1);
    }

    @Test
    void shouldRefuseTermsThatMakeNoSense() {
        assertRefused(Map.of("quarterNumber", "5"), "quarter.field.quarterNumber");
        assertRefused(Map.of("year", 2027), "quarter.notBegun");
        assertRefused(Map.of("edition", "tbn4-1999"), "methodology.unknownEdition");
        assertRefused(Map.of("readingA10", "whatever"), "methodology.unknownOption");
        assertRefused(Map.of("correctionDays", 0), "quarter.termTooShort.correctionDays");
        assertRefused(Map.of("appealDays", "два"), "quarter.field.days");
        assertRefused(Map.of("submissionDay", "2026-09-30"), "quarter.submissionBeforeEnd");
        assertRefused(Map.of("submissionDay", "30.10.2026"), "quarter.field.submissionDay");
        assertThat(cycles.all()).isEmpty();
    }

    @Test
    void shouldLetNobodyButASupervisorOpenAQuarter() {
        PersonId officer = PersonId.of("officer");

        assertThatThrownBy(() -> scene.openQuarter(officer)).isInstanceOf(UserError.class);

        assertThat(cycles.all()).isEmpty();
    }

    @Test
    void shouldEndEverythingAndAllowANewOpening_whenTheQuarterIsCancelled() {
        QuarterCycle wrong = scene.openQuarter(supervisor);
        Task oversight = scene.task("2026-Q3", QuarterCycleProcess.OVERSEE_QUARTER);

        scene.complete(supervisor, oversight, Map.of("cancelConfirmed", true, "cancelReason", "Открыт по ошибке"));
        jobs.runAllDue();

        assertThat(cycles.get(wrong.id()).state()).isEqualTo(QuarterCycle.State.CANCELLED);
        assertThat(assessments.ofCycle(wrong.id())).extracting(Assessment::state).containsOnly(Assessment.State.CANCELLED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        QuarterCycle right = scene.openQuarter(supervisor);
        assertThat(right.id()).isNotEqualTo(wrong.id());
        assertThat(right.state()).isEqualTo(QuarterCycle.State.RUNNING);
    }

    @Test
    void shouldKeepTheQuarter_whenCancellingIsNotConfirmedOrHasNoReason() {
        QuarterCycle cycle = scene.openQuarter(supervisor);
        Task oversight = scene.task("2026-Q3", QuarterCycleProcess.OVERSEE_QUARTER);

        assertThatThrownBy(() -> scene.complete(supervisor, oversight, Map.of("cancelReason", "Открыт по ошибке")))
                .hasMessageContaining("quarter.cancelNotConfirmed");
        assertThatThrownBy(() ->
                        scene.complete(supervisor, oversight, Map.of("cancelConfirmed", true, "cancelReason", "  ")))
                .hasMessageContaining("quarter.cancelReasonMissing");

        assertThat(cycles.get(cycle.id()).state()).isEqualTo(QuarterCycle.State.RUNNING);
        assertThat(cycleInstance()).isWaitingAt("catchEvent_allBodiesFinal", "userTask_overseeQuarter");
    }

    @Test
    void shouldRefuseANotDueDecision_withoutReasonOrAfterTheDeadlineOrByAnyoneElse() {
        QuarterCycle cycle = scene.openQuarter(supervisor);

        assertThatThrownBy(() -> decideNotDue.handle(notDue(cycle, supervisor, " ")))
                .hasMessageContaining("quarter.notDueReasonMissing");
        assertThatThrownBy(() -> decideNotDue.handle(notDue(cycle, PersonId.of("officer"), "Не требуется")))
                .isInstanceOf(UserError.class);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plusSeconds(1));
        assertThatThrownBy(() -> decideNotDue.handle(notDue(cycle, supervisor, "Не требуется")))
                .hasMessageContaining("quarter.notDueTooLate");

        assertThat(assessments.find(cycle.id(), ministry).orElseThrow().notDue()).isEmpty();
    }

    private DecideNotDue.Command notDue(QuarterCycle cycle, PersonId actor, String reason) {
        return new DecideNotDue.Command(
                actor, cycle.id(), ministry, IndicatorCode.of("1.1.1"), Optional.empty(), reason);
    }

    private void assertRefused(Map<String, Object> fields, String code) {
        assertThatThrownBy(() -> scene.openQuarter(supervisor, fields)).hasMessageContaining(code);
    }

    private ProcessInstance cycleInstance() {
        return instances("quarter-cycle").get(0);
    }

    private List<ProcessInstance> instances(String key) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(key).list();
    }
}
