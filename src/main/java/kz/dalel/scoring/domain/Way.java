package kz.dalel.scoring.domain;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import kz.dalel.scoring.Addition.Kind;

/**
 * A way in which more could be shown for an indicator.
 *
 * @param kind what would be shown
 * @param demanded whether its absence is something missing; otherwise it is welcome where there is any, as facts are
 * @param supply what of it could still be shown, given what a line follows from
 */
record Way(Kind kind, boolean demanded, Function<LineInput, Supply> supply) {

    static Way demanded(Kind kind, Function<LineInput, Supply> supply) {
        return new Way(kind, true, supply);
    }

    static Way welcome(Kind kind, Function<LineInput, Supply> supply) {
        return new Way(kind, false, supply);
    }

    /**
     * What could still be shown.
     *
     * @param limit how many at most; empty = as many as there may be
     * @param tried the number up to which the scoring core is asked: the limit where there is one
     * @param rows so many of them as imagined items
     */
    record Supply(OptionalLong limit, long tried, LongFunction<List<AcceptedRow>> rows) {

        /** Where one imagined item names its quantity: more than anybody will ever show. */
        private static final long MANY = 1_000_000;

        /** Where each takes an item of its own: more than a scale could be waiting for. */
        private static final long MANY_ITEMS = 50;

        static final Supply NOTHING = limited(0, number -> List.of());

        static Supply limited(long most, LongFunction<List<AcceptedRow>> rows) {
            return new Supply(OptionalLong.of(Math.max(0, most)), Math.max(0, most), rows);
        }

        /** All of these items, in their order. */
        static Supply of(List<AcceptedRow> items) {
            return limited(items.size(), number -> items.subList(0, Math.toIntExact(number)));
        }

        /** As many as one likes, in one item that names the number. */
        static Supply ofQuantity(LongFunction<AcceptedRow> item) {
            return new Supply(OptionalLong.empty(), MANY, number -> List.of(item.apply(number)));
        }

        /** As many as one likes, each an item of its own. */
        static Supply ofItems(LongFunction<List<AcceptedRow>> rows) {
            return new Supply(OptionalLong.empty(), MANY_ITEMS, rows);
        }
    }
}
