package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan after an external analysis (1.EXT).
 *
 * @param risks risks eliminated and completed; finding them was others' doing
 * @param planItems items of the plan; only the reading that scores their share needs them (A16)
 */
public record ExternalPlan(Risks risks, PlanItems planItems) implements Numbers {

    /** The plan where its items were not counted. */
    public static ExternalPlan of(long risksEliminated, long risksCompleted) {
        return new ExternalPlan(new Risks(0, risksEliminated, risksCompleted), new PlanItems(0, 0));
    }

    @Override
    public List<Count> counts() {
        return Stream.concat(
                        risks.eliminationCounts().stream(),
                        planItems.notApplicable().isPresent() ? Stream.of() : planItems.counts().stream())
                .toList();
    }

    @Override
    public Optional<Reason> fault() {
        return FactRules.first(risks.fault(), planItems.fault());
    }
}
