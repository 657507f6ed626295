package kz.dalel.quarter;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.extensions.ExtensionPlay;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.platform.time.SecondNode;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.VerdictsFor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A whole quarter, day by day, on two nodes that take turns, one of which is restarted on the way: a day off that a holiday on a
 * Sunday brought, an extension, a correction and a late verifier, each deadline at its second.
 */
@DalelTest
class QuarterByTheClockTest {

    private static final String CORRECTED = "1.2.2";
    private static final String EXTENDED = "1.1.1";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay evidence;

    @Autowired
    private Evidence items;

    @Autowired
    private ExtensionPlay extensions;

    @Autowired
    private QuarterPlay play;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JobRunner firstNode;

    private SecondNode secondNode;
    private LocalDate today = LocalDate.of(2026, 10, 1);
    private BodyId ministry;
    private BodyId other;

    @BeforeEach
    void startTheSecondNode() {
        secondNode = new SecondNode(context);
    }

    @AfterEach
    void stopTheSecondNode() {
        secondNode.close();
    }

    @Test
    void shouldHoldEveryDeadlineToItsSecond() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        PersonId second = scene.person("second", Role.SUPERVISOR);
        scene.openQuarter(supervisor);

        dayBreaks(2);
        evidence.draft(officer, submission(EXTENDED), row().document("12", "2026-07-01").build());
        evidence.draft(officer, submission(CORRECTED), protocol().build());
        evidence.submit(officer, submission(CORRECTED), Act.EVIDENCE);

        dayBreaks(7);
        evidence.verify(verifier, submission(CORRECTED), VerdictsFor.returned(current(CORRECTED), "Нет подписи"));
        assertThat(submission(CORRECTED).correctionDeadline()).isEqualTo(evening(12));

        dayBreaks(9);
        extensions.approve(second, extensions.request(officer, ministry, EXTENDED, LocalDate.of(2026, 10, 16)));

        until(evening(12).minusSeconds(1));
        assertThat(assessment(other).state()).isEqualTo(Assessment.State.COLLECTING);
        evidence.draft(officer, submission(CORRECTED),
                protocol().of(current(CORRECTED).itemId()).document("7а", "2026-09-02").build());
        evidence.correct(officer, submission(CORRECTED));
        until(evening(12));
        assertThat(assessment(other).state()).isEqualTo(Assessment.State.PRELIMINARY);
        assertThat(assessment(other).preliminaryAt()).contains(evening(12));
        assertThat(assessment(other).appealDeadline()).contains(evening(19));
        assertThat(assessment(ministry).indicatorsOpen()).isEqualTo(2);
        assertThat(submission("1.2.1").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        assertThat(submission("1.2.1").closedAt()).isEqualTo(evening(12));

        dayBreaks(14);
        evidence.verify(verifier, submission(CORRECTED), VerdictsFor.accepted(current(CORRECTED)));
        restart();

        until(evening(16).minusSeconds(1));
        assertThat(submission(EXTENDED).state()).isEqualTo(State.OPEN);
        evidence.submit(officer, submission(EXTENDED), Act.EVIDENCE);
        until(evening(16));
        assertThat(instance()).hasPassed("serviceTask_endExtension").isWaitingAt("catchEvent_allIndicatorsClosed");

        until(evening(19).minusSeconds(1));
        assertThat(assessment(other).state()).isEqualTo(Assessment.State.PRELIMINARY);
        until(evening(19));
        assertThat(assessment(other).finalAt()).contains(evening(19));

        until(Scene.VERIFICATION_DEADLINE.minusSeconds(1));
        assertThat(instance()).as("the 26th is off for the 25th, a holiday on a Sunday").hasNotPassed("boundaryEvent_verificationDeadline");
        until(Scene.VERIFICATION_DEADLINE);
        assertThat(instance()).hasPassed("serviceTask_markVerificationOverdue");

        dayBreaks(28);
        evidence.verify(verifier, submission(EXTENDED), VerdictsFor.accepted(current(EXTENDED)));
        until(at(28, 12, 0));
        assertThat(assessment(ministry).appealDeadline()).contains(evening(31 + 4));
        until(evening(31 + 4).minusSeconds(1));
        assertThat(assessment(ministry).state()).isEqualTo(Assessment.State.PRELIMINARY);
        until(evening(31 + 4));
        assertThat(assessment(ministry).finalAt()).contains(evening(31 + 4));

        play.approveRating(supervisor, Scene.QUARTER);
        secondNode.jobs().runAllDue();
        assertThat(cycles.of(Scene.QUARTER).orElseThrow().publishedAt()).contains(evening(31 + 4));
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    /** Every morning up to this day of October, each on the other node than the one before. */
    private void dayBreaks(int day) {
        while (today.isBefore(LocalDate.of(2026, 10, day))) {
            today = today.plusDays(1);
            run(today.atTime(10, 0).atZone(Deadlines.ZONE).toInstant());
        }
    }

    /** Every morning before this moment, and the moment. */
    private void until(Instant moment) {
        while (today.isBefore(Deadlines.dayOf(moment))) {
            today = today.plusDays(1);
            run(today.atTime(10, 0).atZone(Deadlines.ZONE).toInstant());
        }
        run(moment);
    }

    private void run(Instant moment) {
        (today.getDayOfMonth() % 2 == 0 ? secondNode.jobs() : firstNode).runUntil(moment);
    }

    private void restart() {
        secondNode.close();
        secondNode = new SecondNode(context);
    }

    /** When a term ends on this day, counted on from October. */
    private static Instant evening(int day) {
        return at(day, 18, 30);
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 10, 1, hour, minute).plusDays(day - 1L).atZone(Deadlines.ZONE).toInstant();
    }

    private static Rows protocol() {
        return row().unit("MIN/subdivision-1").document("7", "2026-09-01");
    }

    private Submission submission(String indicator) {
        return evidence.submission(ministry, indicator);
    }

    private ItemVersion current(String indicator) {
        return items.currentVersions(submission(indicator).id()).get(0);
    }

    private Assessment assessment(BodyId body) {
        return evidence.assessment(body);
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("2026-Q3/MIN", BodyAssessmentProcess.KEY)
                .singleResult();
    }
}
