package kz.dalel.corrections.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.ProposeUnitCorrection;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.UnitChange;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.quarter.UnitCorrectionId;
import kz.dalel.quarter.UnitCorrections;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.scoring.ForecastUnitChange;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.UnitChangeEffect;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what supervisors see of corrections. */
@Component
@Transactional(readOnly = true)
class CorrectionViews {

    private final Cycles cycles;
    private final Assessments assessments;
    private final UnitCorrections corrections;
    private final ProposeUnitCorrection propose;
    private final ForecastUnitChange forecast;
    private final People people;

    CorrectionViews(
            Cycles cycles,
            Assessments assessments,
            UnitCorrections corrections,
            ProposeUnitCorrection propose,
            ForecastUnitChange forecast,
            People people) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.corrections = corrections;
        this.propose = propose;
        this.forecast = forecast;
        this.people = people;
    }

    /** Everything of the quarters that are still open, the latest first. */
    PageView page(PersonId reader) {
        people.require(reader, Role.SUPERVISOR);
        return new PageView(cycles.all().stream().filter(QuarterCycle::isOpen).map(cycle -> quarter(reader, cycle)).toList());
    }

    private QuarterView quarter(PersonId reader, QuarterCycle cycle) {
        List<Assessment> bodies = assessments.ofCycle(cycle.id());
        return new QuarterView(
                cycle.quarter().toString(),
                bodies.stream()
                        .filter(Assessment::isBeforeScore)
                        .map(body -> new ChoiceView(body.id(), body.bodyName()))
                        .toList(),
                corrections.ofCycle(cycle.id()).stream()
                        .map(correction -> correction(reader, correction, bodies))
                        .toList());
    }

    private CorrectionView correction(PersonId reader, UnitCorrection correction, List<Assessment> bodies) {
        Assessment body = bodies.stream().filter(each -> each.id().equals(correction.assessment())).findFirst().orElseThrow();
        boolean own = correction.proposedBy().equals(reader);
        boolean open = correction.decision().isEmpty() && body.isBeforeScore();
        return new CorrectionView(
                correction.id(),
                body.bodyName(),
                correction.change().kind(),
                names(correction.change().removed()),
                names(correction.change().added()),
                correction.reason(),
                name(correction.proposedBy()),
                correction.proposedAt(),
                correction.decision()
                        .map(decision -> new DecisionView(
                                decision.approved(),
                                decision.by().equals(correction.proposedBy()),
                                decision.comment().orElse(null),
                                name(decision.by()),
                                decision.at()))
                        .orElse(null),
                open && !own,
                open && own);
    }

    BodyView body(PersonId reader, AssessmentId id) {
        people.require(reader, Role.SUPERVISOR);
        Assessment assessment = assessments.get(id);
        Set<UnitId> gone = corrections.goneFromRegistry(assessment);
        return new BodyView(
                assessment.units().stream().map(unit -> UnitView.of(unit, gone.contains(unit.id()))).toList(),
                corrections.candidates(assessment).stream().map(unit -> UnitView.of(unit, false)).toList());
    }

    EffectView effect(PersonId reader, ProposeUnitCorrection.Proposal proposal) {
        UnitChange change = propose.check(reader, proposal);
        return EffectView.of(forecast.of(proposal.assessment(), change));
    }

    EffectView effect(PersonId reader, UnitCorrectionId id) {
        people.require(reader, Role.SUPERVISOR);
        UnitCorrection correction = corrections.get(id);
        return EffectView.of(forecast.of(correction.assessment(), correction.change()));
    }

    private String name(PersonId id) {
        return people.person(id).map(Person::name).orElse(id.value());
    }

    private static List<String> names(List<SnapshotUnit> units) {
        return units.stream().map(SnapshotUnit::name).toList();
    }

    record PageView(List<QuarterView> quarters) {}

    /**
     * An open quarter.
     *
     * @param bodies those that can still be corrected
     * @param corrections the latest first
     */
    record QuarterView(String quarter, List<ChoiceView> bodies, List<CorrectionView> corrections) {}

    record ChoiceView(AssessmentId assessment, String name) {}

    /**
     * The units of a body.
     *
     * @param units those it is assessed over
     * @param candidates those of today's registry that could come in
     */
    record BodyView(List<UnitView> units, List<UnitView> candidates) {}

    /** @param gone whether the registry does not have it any more today */
    record UnitView(UnitId id, String unitClass, String name, boolean gone) {

        static UnitView of(SnapshotUnit unit, boolean gone) {
            return new UnitView(unit.id(), Messages.of("registry").text("registry.class." + unit.unitClass().code()), unit.name(), gone);
        }
    }

    /**
     * A correction; people by their names.
     *
     * @param decision null while nobody has decided
     * @param decidable whether the reader may approve it or turn it down
     * @param retractable whether the reader may take it back
     */
    record CorrectionView(
            UnitCorrectionId id,
            String bodyName,
            UnitChange.Kind kind,
            List<String> removed,
            List<String> added,
            String reason,
            String proposedBy,
            Instant proposedAt,
            DecisionView decision,
            boolean decidable,
            boolean retractable) {}

    /** @param takenBack whether who proposed it took it back */
    record DecisionView(boolean approved, boolean takenBack, String comment, String by, Instant at) {}

    /**
     * What a change would do to points.
     *
     * @param shrinks whether some whole would become smaller
     * @param accepted by how much the points of what is accepted already would change, with a sign
     * @param submitted the same, if everything that was submitted is accepted
     */
    record EffectView(List<LineView> lines, boolean shrinks, String accepted, String submitted) {

        static EffectView of(UnitChangeEffect effect) {
            return new EffectView(
                    effect.lines().stream().map(LineView::of).toList(),
                    effect.shrinks(),
                    NumberText.signed(effect.accepted()),
                    NumberText.signed(effect.submitted()));
        }
    }

    /** See {@link UnitChangeEffect.Line}. */
    record LineView(
            IndicatorCode code,
            String title,
            int unitsBefore,
            int unitsAfter,
            boolean shrinks,
            boolean appliesAfter,
            String acceptedBefore,
            String acceptedAfter,
            String submittedBefore,
            String submittedAfter) {

        static LineView of(UnitChangeEffect.Line line) {
            Indicator indicator = line.indicator();
            return new LineView(
                    indicator.code(),
                    indicator.title(),
                    line.unitsBefore(),
                    line.unitsAfter(),
                    line.shrinks(),
                    line.appliesAfter(),
                    NumberText.plain(line.acceptedBefore()),
                    NumberText.plain(line.acceptedAfter()),
                    NumberText.plain(line.submittedBefore()),
                    NumberText.plain(line.submittedAfter()));
        }
    }
}
