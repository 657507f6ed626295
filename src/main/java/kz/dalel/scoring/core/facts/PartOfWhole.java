package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.NotApplicable;

/** Facts that are a part of a whole. */
public sealed interface PartOfWhole extends Numbers permits UnitShare, TrainedShare, Certification, PlanItems, Districts {

    Count part();

    Count whole();

    @Override
    default List<Count> counts() {
        return List.of(part(), whole());
    }

    @Override
    default Optional<Reason> fault() {
        return FactRules.within(part(), whole());
    }

    @Override
    default Optional<NotApplicable> notApplicable() {
        return FactRules.noUnitsIf(whole().value() == 0);
    }
}
