package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.NotApplicable;

/** The rules that facts of every shape share. */
final class FactRules {

    private FactRules() {}

    /** A count is never below zero. */
    static Optional<Reason> notNegative(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.value() < 0)
                .findFirst()
                .map(count -> Reason.of("negative", count.name(), count.value()));
    }

    /** A part is never larger than its whole, and neither is below zero (A07). */
    static Optional<Reason> within(Count part, Count whole) {
        Optional<Reason> negative = notNegative(List.of(part, whole));
        if (negative.isPresent() || part.value() <= whole.value()) {
            return negative;
        }
        return Optional.of(Reason.of(
                "part-larger-than-whole", part.name(), part.value(), whole.name(), whole.value()));
    }

    @SafeVarargs
    static Optional<Reason> first(Optional<Reason>... faults) {
        return Stream.of(faults).flatMap(Optional::stream).findFirst();
    }

    static Optional<NotApplicable> noUnitsIf(boolean none) {
        return none ? Optional.of(NotApplicable.NO_UNITS) : Optional.empty();
    }
}
