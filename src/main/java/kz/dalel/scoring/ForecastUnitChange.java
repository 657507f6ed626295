package kz.dalel.scoring;

import java.util.List;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.UnitChange;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.AcceptedRow;
import kz.dalel.scoring.domain.LineInput;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.Points;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.JudgedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a supervisor what a change among a body's units would do to its points, before anybody proposes or approves it. Counted is what was
 * received; drafts are the body's own business.
 */
@Service
@Transactional(readOnly = true)
public class ForecastUnitChange {

    private final Assessments assessments;
    private final AcceptedEvidence evidence;
    private final LineInputs inputs;

    ForecastUnitChange(Assessments assessments, AcceptedEvidence evidence, LineInputs inputs) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.inputs = inputs;
    }

    /** @param change of the units as they are now */
    public UnitChangeEffect of(AssessmentId id, UnitChange change) {
        Assessment now = assessments.get(id);
        List<JudgedItem> items = evidence.judgedOfBodyInYear(now.body(), now.quarter().year());
        List<AcceptedItem> accepted = items.stream().flatMap(item -> item.accepted().stream()).toList();
        LineInputs.Sources old = inputs.of(now, accepted);
        LineInputs.Sources corrected = inputs.of(now.withUnits(change.appliedTo(now.units())), accepted);
        return new UnitChangeEffect(old.edition().indicators().stream()
                .map(indicator -> line(indicator, old, corrected, undecided(items, indicator, now)))
                .filter(UnitChangeEffect.Line::changes)
                .toList());
    }

    private static List<AcceptedRow> undecided(List<JudgedItem> items, Indicator indicator, Assessment assessment) {
        return items.stream()
                .filter(item -> item.version().indicator().equals(indicator.code()) && item.version().quarter().equals(assessment.quarter()))
                .filter(JudgedItem::isUndecided)
                .map(item -> LineInputs.row(item.inFull()))
                .toList();
    }

    private static UnitChangeEffect.Line line(
            Indicator indicator, LineInputs.Sources before, LineInputs.Sources after, List<AcceptedRow> undecided) {
        LineInput now = before.input(indicator, before.ofQuarter(indicator));
        LineInput then = after.input(indicator, after.ofQuarter(indicator));
        Applicability corrected = then.applicability();
        return new UnitChangeEffect.Line(
                indicator,
                now.applicability().units().size(),
                corrected.units().size(),
                corrected.applies(),
                points(now),
                points(then),
                points(now.with(undecided)),
                points(then.with(undecided)));
    }

    private static Points points(LineInput input) {
        ScoreLine line = LineScorer.line(input);
        return line.hasFigures() ? line.points() : Points.ZERO;
    }
}
