package kz.dalel.scoring.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.dalel.shared.UnitId;

/** Accepted items of one indicator and the ways in which measures pick and tell them apart. */
final class AcceptedRows {

    /** Newest first, so that of two items about the same thing the later word counts. */
    private static final Comparator<AcceptedRow> LATEST_FIRST = Comparator.comparing(AcceptedRow::quarter)
            .thenComparing(AcceptedRow::submittedAt)
            .thenComparing(row -> row.versionId().value())
            .reversed();

    private final List<AcceptedRow> rows;

    AcceptedRows(Collection<AcceptedRow> rows) {
        this.rows = rows.stream().sorted(LATEST_FIRST).toList();
    }

    List<AcceptedRow> latestFirst() {
        return rows;
    }

    Optional<AcceptedRow> latest() {
        return rows.stream().findFirst();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    AcceptedRows where(Predicate<AcceptedRow> condition) {
        return new AcceptedRows(rows.stream().filter(condition).toList());
    }

    AcceptedRows ofCategory(String code) {
        return where(row -> row.isOfCategory(code));
    }

    AcceptedRows ofMonth(YearMonth month) {
        return where(row -> row.isOfMonth(month));
    }

    /** Items of which something was accepted. */
    AcceptedRows counting() {
        return where(row -> row.quantity() > 0);
    }

    /** One item for each of the units that are due; items of other units, or of none, do not count. */
    List<AcceptedRow> onePerUnit(Collection<UnitId> due) {
        Set<UnitId> counted = Set.copyOf(due);
        return where(row -> row.unit().filter(counted::contains).isPresent()).firstOfEach(AcceptedRow::unit);
    }

    /** One item for each thing that items speak of. */
    List<AcceptedRow> onePerSubject() {
        return firstOfEach(AcceptedRow::subject);
    }

    /** One item for each event. */
    List<AcceptedRow> onePerEvent() {
        return firstOfEach(AcceptedRow::event);
    }

    private <K> List<AcceptedRow> firstOfEach(Function<AcceptedRow, K> key) {
        Map<K, AcceptedRow> first = new LinkedHashMap<>();
        rows.forEach(row -> first.putIfAbsent(key.apply(row), row));
        return List.copyOf(first.values());
    }
}
