package kz.dalel.scoring.core;

import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.ScoreLine.Status;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.scoring.core.facts.Reason;

/** Turns facts into points. Pure: the same facts under the same indicator and readings always give the same line. */
public final class Scorer {

    private Scorer() {}

    /**
     * @param indicator the indicator with its scale
     * @param facts facts of the shape that the indicator's measure takes
     * @param readings readings in force
     * @return a line that is scored, not applicable, or rejected because the facts contradict themselves
     * @throws IllegalArgumentException if the facts have another shape than the indicator's scale takes
     */
    public static ScoreLine score(Indicator indicator, Facts facts, Readings readings) {
        Optional<Reason> fault = facts.fault();
        if (fault.isPresent()) {
            return ScoreLine.without(indicator, Status.REJECTED, fault.get(), facts.given(), readings);
        }
        Optional<NotApplicable> exclusion = facts.notApplicable();
        if (exclusion.isPresent()) {
            Reason reason = Reason.of(exclusion.get().code());
            return ScoreLine.without(indicator, Status.NOT_APPLICABLE, reason, facts.given(), readings);
        }
        Calculation calculation = new Calculation(facts, readings);
        Outcome outcome = indicator.scale().match(calculation);
        List<Step> steps = calculation.finish(outcome);
        return new ScoreLine(
                indicator.code(),
                Status.SCORED,
                outcome.award().value().points(),
                outcome.deduction().value().points(),
                new Explanation(
                        indicator.rule(),
                        indicator.lines().toString(),
                        readings.of(indicator.interpretations()),
                        facts.given(),
                        steps,
                        null));
    }
}
