package kz.dalel.scoring.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import kz.dalel.scoring.UsedItem;
import kz.dalel.shared.UnitId;

/** Adding up picked items. */
final class Tally {

    /** An item that stands for itself, whatever quantity it names. */
    static final ToLongFunction<AcceptedRow> ONE_EACH = row -> 1;

    private Tally() {}

    static long quantity(Collection<AcceptedRow> rows) {
        return rows.stream().mapToLong(AcceptedRow::quantity).sum();
    }

    static long countOf(Collection<AcceptedRow> rows, Set<UnitId> units) {
        return rows.stream()
                .filter(row -> row.unit().filter(units::contains).isPresent())
                .count();
    }

    @SafeVarargs
    static Set<AcceptedRow> union(Collection<AcceptedRow>... rows) {
        Set<AcceptedRow> all = new LinkedHashSet<>();
        for (Collection<AcceptedRow> each : rows) {
            all.addAll(each);
        }
        return all;
    }

    static List<UsedItem> used(Collection<AcceptedRow> rows, ToLongFunction<AcceptedRow> quantity) {
        return rows.stream()
                .map(row -> new UsedItem(row.versionId(), quantity.applyAsLong(row)))
                .toList();
    }
}
