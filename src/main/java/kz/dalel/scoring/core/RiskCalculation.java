package kz.dalel.scoring.core;

import java.util.ArrayList;
import java.util.List;
import kz.dalel.methodology.RiskLevels;
import kz.dalel.methodology.Scale.RiskPoints;
import kz.dalel.scoring.core.facts.Risks;

/** Points for risks by level, as the reading of A10 relates the levels. */
final class RiskCalculation {

    private final Trace trace;
    private final RiskPoints points;
    private final Risks risks;

    RiskCalculation(Trace trace, RiskPoints points, Risks risks) {
        this.trace = trace;
        this.points = points;
        this.risks = risks;
    }

    /** The points of each level, to be added. A level that the scale does not award is left out (A16). */
    List<Operand> levels(RiskLevels reading) {
        List<Operand> levels = new ArrayList<>();
        if (!points.identified().isZero()) {
            levels.add(identified(reading));
        }
        levels.add(eliminated(reading));
        levels.add(trace.step(
                Meaning.POINTS_FOR_COMPLETED,
                Trace.given(risks.completedCount()),
                Trace.rule("completed", points.completed())));
        return levels;
    }

    /** Under "highest only", risks eliminated earlier may outnumber those identified: then none is left. */
    private Operand identified(RiskLevels reading) {
        Operand counted = Trace.given(risks.identifiedCount());
        if (reading == RiskLevels.HIGHEST_ONLY) {
            counted = trace.step(Meaning.ONLY_IDENTIFIED, counted, Trace.given(risks.eliminatedCount()));
        }
        return trace.step(Meaning.POINTS_FOR_IDENTIFIED, counted, Trace.rule("identified", points.identified()));
    }

    private Operand eliminated(RiskLevels reading) {
        Operand counted = Trace.given(risks.eliminatedCount());
        if (reading != RiskLevels.CUMULATIVE) {
            counted = trace.step(Meaning.ONLY_ELIMINATED, counted, Trace.given(risks.completedCount()));
        }
        return trace.step(Meaning.POINTS_FOR_ELIMINATED, counted, Trace.rule("eliminated", points.eliminated()));
    }
}
