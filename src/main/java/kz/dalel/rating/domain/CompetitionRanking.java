package kz.dalel.rating.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kz.dalel.shared.Points;

/**
 * Gives places by points, most first. Equal points share a place and the next place counts everybody ahead of it:
 * 1, 1, 3.
 *
 * @param <T> what is ranked
 */
public final class CompetitionRanking<T> {

    private final Function<T, Points> points;
    private final Comparator<T> order;

    /**
     * @param points what decides the place
     * @param amongEqual order in which those who share a place are listed
     */
    public CompetitionRanking(Function<T, Points> points, Comparator<T> amongEqual) {
        this.points = points;
        this.order = Comparator.comparing(points).reversed().thenComparing(amongEqual);
    }

    /** Everybody with a place, best first. */
    public List<Placed<T>> rank(Collection<T> competitors) {
        List<Placed<T>> placed = new ArrayList<>();
        for (T competitor : competitors.stream().sorted(order).toList()) {
            placed.add(new Placed<>(competitor, placeOf(competitor, placed)));
        }
        return placed;
    }

    private int placeOf(T competitor, List<Placed<T>> ahead) {
        if (!ahead.isEmpty()) {
            Placed<T> last = ahead.get(ahead.size() - 1);
            if (points.apply(last.competitor()).equals(points.apply(competitor))) {
                return last.place();
            }
        }
        return ahead.size() + 1;
    }

    /**
     * @param competitor who
     * @param place from 1
     */
    public record Placed<T>(T competitor, int place) {}
}
