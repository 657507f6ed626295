package kz.dalel.scoring.core;

import java.util.ArrayList;
import java.util.List;
import kz.dalel.methodology.CoverageAward;
import kz.dalel.methodology.DistrictPenalty;
import kz.dalel.methodology.Readings;
import kz.dalel.methodology.Scale;
import kz.dalel.scoring.core.facts.ByMonth;
import kz.dalel.scoring.core.facts.Cartogram;
import kz.dalel.scoring.core.facts.CommissionMeetings;
import kz.dalel.scoring.core.facts.Count;
import kz.dalel.scoring.core.facts.Counted;
import kz.dalel.scoring.core.facts.Districts;
import kz.dalel.scoring.core.facts.DocumentPresence;
import kz.dalel.scoring.core.facts.DocumentState;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.scoring.core.facts.InternalAnalysis;
import kz.dalel.scoring.core.facts.LegalPropaganda;
import kz.dalel.scoring.core.facts.OffenceReports;
import kz.dalel.scoring.core.facts.PartOfWhole;
import kz.dalel.scoring.core.facts.ReportForm;

/** One calculation: facts that hold together, under one scale and the readings in force. */
final class Calculation implements Scale.Cases<Outcome> {

    private final Facts facts;
    private final Readings readings;
    private final Trace trace = new Trace();
    private final LadderCalculation ladder = new LadderCalculation(trace);

    Calculation(Facts facts, Readings readings) {
        this.facts = facts;
        this.readings = readings;
    }

    /** Takes the deduction off the award as the last step and gives the whole trace. */
    List<Step> finish(Outcome outcome) {
        trace.step(Meaning.RESULT, outcome.award(), outcome.deduction());
        return trace.steps();
    }

    @Override
    public Outcome absenceDeduction(Scale.AbsenceDeduction scale) {
        return facts(DocumentPresence.class).state() == DocumentState.PRESENT
                ? Outcome.award(trace.step(Meaning.DOCUMENT_PRESENT, Trace.nothing("award")))
                : Outcome.deduction(
                        trace.step(Meaning.DOCUMENT_ABSENT, Trace.rule("deduction", scale.deduction())));
    }

    @Override
    public Outcome stepLadder(Scale.StepLadder scale) {
        PartOfWhole share = facts(PartOfWhole.class);
        Operand award = ladder.award(scale, share);
        boolean none = share.part().value() == 0;
        return scale.deductionIfNone()
                .filter(deduction -> none)
                .map(deduction -> trace.step(Meaning.NONE_AT_ALL, Trace.rule("deduction-if-none", deduction)))
                .map(deduction -> new Outcome(award, deduction))
                .orElseGet(() -> Outcome.award(award));
    }

    @Override
    public Outcome coverageAndRisks(Scale.CoverageAndRisks scale) {
        InternalAnalysis analysis = facts(InternalAnalysis.class);
        List<Operand> parts = new ArrayList<>();
        if (analysis.coverage().notApplicable().isEmpty()) {
            parts.add(ladder.award(scale.coverage(), analysis.coverage()));
        }
        parts.addAll(new RiskCalculation(trace, scale.risks(), analysis.risks()).levels(readings.riskLevels()));
        return Outcome.award(sum(parts));
    }

    @Override
    public Outcome externalPlan(Scale.ExternalPlan scale) {
        ExternalPlan plan = facts(ExternalPlan.class);
        return Outcome.award(
                switch (readings.externalPlan()) {
                    case ELIMINATION_POINTS -> sum(
                            new RiskCalculation(trace, scale.risks(), plan.risks()).levels(readings.riskLevels()));
                    case ZERO -> trace.step(Meaning.NO_SCALE_YET, Trace.nothing("award"));
                    case PLAN_LADDER -> plan.planItems().notApplicable().isPresent()
                            ? trace.step(Meaning.NO_PLAN_ITEMS, Trace.nothing("award"))
                            : ladder.award(scale.plan(), plan.planItems());
                });
    }

    @Override
    public Outcome perCell(Scale.PerCell scale) {
        Operand[] cells =
                facts(Cartogram.class).cells().stream().map(Trace::given).toArray(Operand[]::new);
        Operand updated = trace.step(Meaning.CELLS, cells);
        return Outcome.award(
                trace.step(Meaning.POINTS_FOR_CELLS, updated, Trace.rule("per-cell", scale.perCell())));
    }

    @Override
    public Outcome perOffence(Scale.PerOffence scale) {
        List<Count> reports = facts(OffenceReports.class).counts();
        return Outcome.award(sum(List.of(
                trace.step(
                        Meaning.POINTS_FOR_ADMINISTRATIVE,
                        Trace.given(reports.get(0)),
                        Trace.rule("administrative", scale.administrative())),
                trace.step(
                        Meaning.POINTS_FOR_CRIMINAL,
                        Trace.given(reports.get(1)),
                        Trace.rule("criminal", scale.criminal())))));
    }

    @Override
    public Outcome bands(Scale.Bands scale) {
        Count counted = facts(Counted.class).counted();
        Scale.Band band = scale.bands().stream()
                .filter(each -> each.holds(counted.value()))
                .findFirst()
                .orElseThrow();
        Operand from = Trace.rule("from", band.from());
        Operand points = Trace.rule("points", band.points());
        return Outcome.award(band.to()
                .map(to -> trace.step(Meaning.IN_BAND, Trace.given(counted), from, Trace.rule("to", to), points))
                .orElseGet(() -> trace.step(Meaning.IN_LAST_BAND, Trace.given(counted), from, points)));
    }

    @Override
    public Outcome perFact(Scale.PerFact scale) {
        return Outcome.award(trace.step(
                Meaning.POINTS_FOR_FACTS,
                Trace.given(facts(Counted.class).counted()),
                Trace.rule("per-fact", scale.perFact())));
    }

    @Override
    public Outcome reportState(Scale.ReportState scale) {
        return switch (facts(ReportForm.class).report()) {
            case CURRENT -> Outcome.award(
                    trace.step(Meaning.REPORT_CURRENT, Trace.rule("current", scale.current())));
            case OUTDATED -> Outcome.award(
                    trace.step(Meaning.REPORT_OUTDATED, Trace.rule("outdated", scale.outdated())));
            case ABSENT -> Outcome.deduction(trace.step(
                    Meaning.REPORT_ABSENT, Trace.rule("deduction-if-absent", scale.deductionIfAbsent())));
        };
    }

    @Override
    public Outcome meetings(Scale.Meetings scale) {
        CommissionMeetings meetings = facts(CommissionMeetings.class);
        Operand award = awardForMeeting(scale, meetings);
        Districts districts = meetings.districts();
        return districts.notApplicable().isPresent()
                ? Outcome.award(award)
                : new Outcome(award, districtPenalty(scale, districts));
    }

    private Operand awardForMeeting(Scale.Meetings scale, CommissionMeetings meetings) {
        if (!meetings.oblastMeetingHeld()) {
            return trace.step(Meaning.MEETING_NOT_HELD, Trace.nothing("award"));
        }
        if (readings.districtPenalty() == DistrictPenalty.WHOLE_STEP && meetings.notHeld() > 0) {
            return trace.step(Meaning.A_DISTRICT_MISSED, Trace.nothing("award"));
        }
        return trace.step(Meaning.MEETING_HELD, Trace.rule("award", scale.award()));
    }

    private Operand districtPenalty(Scale.Meetings scale, Districts districts) {
        Operand share = ladder.share(districts);
        if (readings.districtPenalty() != DistrictPenalty.NET_PROPORTION) {
            return ladder.pointsForSteps(share, scale.step(), scale.perStep());
        }
        Operand steps = trace.step(Meaning.STEPS_WITH_FRACTION, share, Trace.rule("step", scale.step()));
        Operand points = trace.step(Meaning.POINTS_FOR_STEPS, steps, Trace.rule("per-step", scale.perStep()));
        return trace.step(Meaning.ROUNDED, points, Trace.rule("decimals", scale.decimals()));
    }

    @Override
    public Outcome monthly(Scale.Monthly scale) {
        List<Operand> months = new ArrayList<>();
        for (Count month : facts(ByMonth.class).counts()) {
            Operand points = trace.step(
                    Meaning.POINTS_OF_MONTH, Trace.given(month), Trace.rule("per-unit", scale.perUnit()));
            boolean over = points.value().compareTo(Exact.of(scale.monthlyCap())) > 0;
            months.add(over
                    ? trace.step(Meaning.MONTH_CAPPED, points, Trace.rule("monthly-cap", scale.monthlyCap()))
                    : points);
        }
        return Outcome.award(sum(months));
    }

    @Override
    public Outcome propaganda(Scale.Propaganda scale) {
        LegalPropaganda event = facts(LegalPropaganda.class);
        if (!event.reported()) {
            return Outcome.award(trace.step(Meaning.EVENT_NOT_REPORTED, Trace.nothing("award")));
        }
        boolean wide = event.scaled() && event.views() >= scale.viewsNeeded();
        CoverageAward reading = readings.coverageAward();
        List<Operand> parts = new ArrayList<>();
        if (!wide || reading != CoverageAward.TEN_IN_ALL) {
            parts.add(trace.step(Meaning.EVENT_REPORTED, Trace.rule("reported", scale.reported())));
        }
        if (event.scaled() && (!wide || reading == CoverageAward.ADDS)) {
            parts.add(trace.step(Meaning.EVENT_SCALED, Trace.rule("scaled", scale.scaled())));
        }
        if (wide) {
            parts.add(trace.step(
                    Meaning.EVENT_WIDELY_SEEN,
                    Trace.given(event.viewCount()),
                    Trace.rule("views-needed", scale.viewsNeeded()),
                    Trace.rule("covered", scale.covered())));
        }
        return Outcome.award(sum(parts));
    }

    private Operand sum(List<Operand> parts) {
        return parts.size() == 1 ? parts.get(0) : trace.step(Meaning.SUM, parts.toArray(Operand[]::new));
    }

    private <T> T facts(Class<T> shape) {
        if (!shape.isInstance(facts)) {
            throw new IllegalArgumentException(
                    "the scale takes " + shape.getSimpleName() + ", not " + facts.getClass().getSimpleName());
        }
        return shape.cast(facts);
    }
}
