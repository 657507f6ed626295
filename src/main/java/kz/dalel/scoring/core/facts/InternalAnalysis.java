package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.NotApplicable;

/**
 * Internal analysis (1.3.3).
 *
 * @param done subdivisions covered
 * @param total all subdivisions; with 0 the risks still count (A07)
 * @param risks risks by level
 */
public record InternalAnalysis(long done, long total, Risks risks) implements Numbers {

    /** Coverage alone; not applicable without subdivisions. */
    public UnitShare coverage() {
        return new UnitShare(done, total);
    }

    @Override
    public List<Count> counts() {
        return Stream.of(coverage().counts(), List.of(risks.identifiedCount()), risks.eliminationCounts())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Optional<Reason> fault() {
        return FactRules.first(coverage().fault(), risks.fault());
    }

    @Override
    public Optional<NotApplicable> notApplicable() {
        return FactRules.noUnitsIf(total == 0 && risks.none());
    }
}
