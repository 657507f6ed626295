package kz.dalel.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * Items that were not submitted: accepted in full, of the assessed quarter, newer than anything that was. What is imagined
 * on top of what was typed is newer still, so that it takes the place of an older word where only the latest counts.
 */
final class Imagined {

    /** Begins with a character that stands for nothing, so that no typed fact is the same. */
    private static final String NEW_FACT = "\uE000";

    private static final Instant IMAGINED = Instant.MAX;
    private static final Instant TYPED = IMAGINED.minusSeconds(1);

    private final QuarterId quarter;

    Imagined(QuarterId quarter) {
        this.quarter = quarter;
    }

    /** Of a unit; null category where none are told apart. */
    AcceptedRow ofUnit(@Nullable String category, @Nullable UnitId unit) {
        return row(unit, category, null, 1, null);
    }

    /** About the fact of this name. */
    AcceptedRow about(String fact, String category, long quantity) {
        return row(null, category, fact, quantity, null);
    }

    /** About a new fact that counts so many. */
    AcceptedRow newFact(@Nullable String category, long quantity, @Nullable YearMonth month) {
        return row(null, category, NEW_FACT, quantity, month);
    }

    /** About so many new facts. */
    List<AcceptedRow> newFacts(String category, long number) {
        return LongStream.range(0, number)
                .mapToObj(ordinal -> row(null, category, NEW_FACT + ordinal, 1, null))
                .toList();
    }

    /** One that counts so many by itself. */
    AcceptedRow counting(long quantity) {
        return row(null, null, null, quantity, null);
    }

    /** What was typed. */
    AcceptedRow typed(ItemContent content) {
        return accepted(content, TYPED);
    }

    /** What may come in yet. */
    AcceptedRow expected(ItemContent content) {
        return accepted(content, IMAGINED);
    }

    private AcceptedRow row(UnitId unit, String category, String fact, long quantity, YearMonth month) {
        LocalDate day = quarter.lastDay();
        return expected(new ItemContent(
                unit, category, fact, quantity, month, day, null, day, null, List.of(), List.of(), null));
    }

    private AcceptedRow accepted(ItemContent content, Instant receivedAt) {
        return new AcceptedRow(VersionId.random(), quarter, content, content.quantity(), true, receivedAt);
    }
}
