package kz.dalel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.evidence.Submission.State;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class OpenIndicatorsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private OpenIndicators openIndicators;

    @Autowired
    private CloseUnsubmitted closeUnsubmitted;

    @Autowired
    private Submissions submissions;

    @Autowired
    private RuntimeService runtime;

    private PersonId supervisor;

    @BeforeEach
    void appointASupervisor() {
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldOpenEveryApplicableIndicator_withAProcessOfItsOwn() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        QuarterCycle cycle = scene.openQuarter(supervisor);

        List<Submission> opened = opened(ministry);

        // All 36 of a central body but those that count quasi-state organisations or lower bodies, of which it has none.
        assertThat(codes(opened))
                .contains("1.1.1", "1.2.2", "2.5.4", "4.2.1")
                .doesNotContain("1.5.1", "3.2.1", "3.3.1", "4.1.1", "1.EXT");
        assertThat(opened)
                .extracting(Submission::state, Submission::deadline)
                .containsOnly(tuple(State.OPEN, cycle.submissionDeadline()));
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(opened.size());
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("2026-Q3/MIN/1.1.1")
                .singleResult();
        assertThat(runtime.getVariables(instance.getId()))
                .containsEntry(EvidenceVerificationProcess.SUBMISSION_ID, play.submission(ministry, "1.1.1").id().toString())
                .containsEntry(EvidenceVerificationProcess.BODY, "MIN")
                .containsEntry(EvidenceVerificationProcess.SUBMISSION_DEADLINE, Date.from(cycle.submissionDeadline()))
                .containsEntry(EvidenceVerificationProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()))
                .hasEntrySatisfying(EvidenceVerificationProcess.SUBJECT, subject -> assertThat(subject.toString())
                        .startsWith("1.1.1 · Орган MIN · Утверждение графика"));
    }

    @Test
    void shouldAskForThePlanInsteadOfProjectOne_inTheYearAfterAnExternalAnalysis() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2), Set.of(2025));
        scene.openQuarter(supervisor);

        assertThat(codes(opened(ministry))).filteredOn(code -> code.startsWith("1.")).containsExactly("1.EXT");
    }

    @Test
    void shouldOpenNothingTwice() {
        BodyId holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        scene.openQuarter(supervisor);
        Assessment before = play.assessment(holding);
        long processes = runtime.createProcessInstanceQuery().count();

        assertThat(openIndicators.handle(before.id())).isTrue();

        assertThat(play.assessment(holding).indicatorsOpen()).isEqualTo(before.indicatorsOpen());
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(processes);
    }

    @Test
    void shouldCloseNothingBeforeItsDeadline() {
        BodyId holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        scene.openQuarter(supervisor);

        closeUnsubmitted.handle(play.assessment(holding).id());

        assertThat(opened(holding)).extracting(Submission::state).containsOnly(State.OPEN);
    }

    private List<Submission> opened(BodyId body) {
        return submissions.ofAssessment(play.assessment(body).id());
    }

    private static List<String> codes(List<Submission> opened) {
        return opened.stream().map(submission -> submission.indicator().value()).toList();
    }
}
