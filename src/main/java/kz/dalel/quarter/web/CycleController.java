package kz.dalel.quarter.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a supervisor sees and decides of a cycle inside the oversight task. */
@RestController
@RequestMapping("/camunda/api/dalel/cycles/{cycleId}")
class CycleController {

    private final Cycles cycles;
    private final Assessments assessments;
    private final DecideNotDue decideNotDue;
    private final People people;
    private final CurrentPerson currentPerson;

    CycleController(
            Cycles cycles,
            Assessments assessments,
            DecideNotDue decideNotDue,
            People people,
            CurrentPerson currentPerson) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.decideNotDue = decideNotDue;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    CycleView cycle(@PathVariable CycleId cycleId) {
        people.require(currentPerson.id(), Role.SUPERVISOR);
        QuarterCycle cycle = cycles.get(cycleId);
        return CycleView.of(cycle, cycles, assessments.ofCycle(cycleId));
    }

    @PostMapping("/not-due")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideNotDue(@PathVariable CycleId cycleId, @RequestBody NotDueRequest request) {
        decideNotDue.handle(new DecideNotDue.Command(
                currentPerson.id(),
                cycleId,
                request.body(),
                request.indicator(),
                Optional.ofNullable(request.unit()),
                request.reason()));
    }

    /** A "not due" decision as it comes over the wire. */
    record NotDueRequest(BodyId body, IndicatorCode indicator, UnitId unit, String reason) {}

    /** A cycle with its bodies. */
    record CycleView(
            CycleId id,
            String quarter,
            String edition,
            QuarterCycle.State state,
            Instant submissionDeadline,
            Instant verificationDeadline,
            ApprovalMode approval,
            List<IndicatorView> indicators,
            List<BodyView> bodies,
            List<NotDueView> notDue) {

        static CycleView of(QuarterCycle cycle, Cycles cycles, List<Assessment> assessments) {
            return new CycleView(
                    cycle.id(),
                    cycle.quarter().toString(),
                    cycle.edition().value(),
                    cycle.state(),
                    cycle.submissionDeadline(),
                    cycle.verificationDeadline(),
                    cycle.approval(),
                    cycles.editionOf(cycle).indicators().stream()
                            .map(indicator -> new IndicatorView(indicator.code(), indicator.title()))
                            .toList(),
                    assessments.stream().map(BodyView::of).toList(),
                    assessments.stream().flatMap(NotDueView::of).toList());
        }
    }

    /** An indicator to choose from. */
    record IndicatorView(IndicatorCode code, String title) {}

    /**
     * One body's standing.
     *
     * @param open indicators not closed yet
     */
    record BodyView(
            AssessmentId assessmentId,
            BodyId body,
            String name,
            BodyKind kind,
            Assessment.State state,
            int open,
            int appealsOpen,
            List<UnitView> units) {

        static BodyView of(Assessment assessment) {
            return new BodyView(
                    assessment.id(),
                    assessment.body(),
                    assessment.bodyName(),
                    assessment.kind(),
                    assessment.state(),
                    assessment.indicatorsOpen(),
                    assessment.appealsOpen(),
                    assessment.units().stream().map(UnitView::of).toList());
        }
    }

    /** A decision taken. */
    record NotDueView(BodyId body, String bodyName, IndicatorCode indicator, UnitId unit, String reason) {

        static Stream<NotDueView> of(Assessment assessment) {
            return assessment.notDue().stream()
                    .map(decision -> new NotDueView(
                            assessment.body(),
                            assessment.bodyName(),
                            decision.indicator(),
                            decision.unit().orElse(null),
                            decision.reason()));
        }
    }

    /** A unit to choose from. */
    record UnitView(UnitId id, String name) {

        static UnitView of(SnapshotUnit unit) {
            return new UnitView(unit.id(), unit.name());
        }
    }
}
