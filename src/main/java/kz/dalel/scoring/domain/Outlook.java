package kz.dalel.scoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.scoring.Addition;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.Way.Supply;
import kz.dalel.shared.Points;

/**
 * What more would bring, found by asking the scoring core about imagined items and by no rule of its own. What would
 * lower the line is not told.
 */
public final class Outlook {

    private static final Comparator<Addition> BY_POINTS_FOR_ONE =
            (one, other) -> other.points().times(one.count()).compareTo(one.points().times(other.count()));

    private final LineInput input;
    private final List<Way> ways;

    private Outlook(LineInput input, List<Way> ways) {
        this.input = input;
        this.ways = ways;
    }

    /** Of a line for which everything can still be shown that its measure counts. */
    public static Outlook submitting(LineInput input) {
        return new Outlook(input, Ways.submitting(input));
    }

    /** Of a line for which nothing is received but corrections of what was returned. */
    public static Outlook correcting(LineInput input, List<ItemContent> returned) {
        return new Outlook(input, Ways.correcting(input, returned));
    }

    /** Of a line for which nothing more is received. */
    public static Outlook settled(LineInput input) {
        return new Outlook(input, List.of());
    }

    /**
     * For each way, the smallest number that raises the line by itself; ways that do not are left out. What is missing comes
     * first, the most for one first; then the rest in the order of their ways.
     */
    public List<Addition> steps() {
        return Stream.concat(
                        ways.stream().filter(Way::demanded).flatMap(way -> step(way).stream()).sorted(BY_POINTS_FOR_ONE),
                        ways.stream().filter(way -> !way.demanded()).flatMap(way -> step(way).stream()))
                .toList();
    }

    /** How far the line can come, and what it lacks for that. */
    public Reach reach() {
        List<Way> demanded = ways.stream().filter(Way::demanded).toList();
        Optional<Points> most = points(filled(input, demanded));
        List<Addition> missing = new ArrayList<>();
        LineInput soFar = input;
        for (int place = 0; place < demanded.size(); place++) {
            Way way = demanded.get(place);
            List<Way> others = demanded.subList(place + 1, demanded.size());
            LineInput from = soFar;
            Supply supply = way.supply().apply(from);
            LongPredicate suffices =
                    number -> points(filled(from.with(supply.rows().apply(number)), others)).equals(most);
            long needed = suffices.test(0) ? 0 : smallest(supply.tried(), suffices);
            Addition addition = addition(way, from, supply, needed);
            if (addition.points().compareTo(Points.ZERO) > 0) {
                missing.add(addition);
            }
            soFar = from.with(supply.rows().apply(needed));
        }
        return new Reach(most, isUnlimited(soFar), missing);
    }

    /**
     * With all that these ways can bring, one after the other: a later one may need what an earlier one brought. What lowers
     * the line, as under some readings wide coverage does, stays out.
     */
    private static LineInput filled(LineInput from, List<Way> ways) {
        LineInput filled = from;
        for (Way way : ways) {
            Supply supply = way.supply().apply(filled);
            if (gain(filled, supply, supply.tried()).compareTo(Points.ZERO) >= 0) {
                filled = filled.with(supply.rows().apply(supply.tried()));
            }
        }
        return filled;
    }

    private boolean isUnlimited(LineInput from) {
        return ways.stream()
                .map(way -> way.supply().apply(from))
                .filter(supply -> supply.limit().isEmpty())
                .anyMatch(supply -> gain(from, supply, 2 * supply.tried()).compareTo(gain(from, supply, supply.tried())) > 0);
    }

    private Optional<Addition> step(Way way) {
        Supply supply = way.supply().apply(input);
        if (supply.tried() == 0) {
            return Optional.empty();
        }
        LongPredicate raises = number -> gain(input, supply, number).compareTo(Points.ZERO) > 0;
        Addition addition = addition(way, input, supply, smallest(supply.tried(), raises));
        return Optional.of(addition).filter(found -> found.points().compareTo(Points.ZERO) > 0);
    }

    private static Addition addition(Way way, LineInput from, Supply supply, long number) {
        return new Addition(way.kind(), number, gain(from, supply, number));
    }

    /** By how much a line would rise; zero where it has no figures before or after. */
    private static Points gain(LineInput from, Supply supply, long number) {
        Optional<Points> before = points(from);
        Optional<Points> after = points(from.with(supply.rows().apply(number)));
        return before.isPresent() && after.isPresent() ? after.get().minus(before.get()) : Points.ZERO;
    }

    private static Optional<Points> points(LineInput input) {
        return Optional.of(LineScorer.line(input)).filter(ScoreLine::hasFigures).map(ScoreLine::points);
    }

    /** The smallest number from 1 for which a condition holds that holds for all larger ones; it is small as a rule. */
    private static long smallest(long most, LongPredicate holds) {
        long low = 1;
        long high = 1;
        while (high < most && !holds.test(high)) {
            low = high + 1;
            high = Math.min(most, 2 * high);
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /**
     * How far a line can come.
     *
     * @param points with everything that is missing; empty where the line has no figures
     * @param unlimited whether it could rise without limit beyond that, by as many facts as there may be
     * @param missing what is missing, in the order in which it is counted: each raises the line by its points on top of the
     *     ones before
     */
    public record Reach(Optional<Points> points, boolean unlimited, List<Addition> missing) {

        public Reach {
            missing = List.copyOf(missing);
        }
    }
}
