package kz.dalel.insight;

import java.util.List;
import kz.dalel.shared.Points;

/**
 * The points of bodies of one kind, put in order once for all that are held against them.
 *
 * @param sorted the fewest first
 * @param quartiles where the middle of them lies
 */
record PeerGroup(List<Points> sorted, Quartiles quartiles) {

    PeerGroup {
        sorted = List.copyOf(sorted);
    }

    /** @throws IllegalArgumentException without any points */
    static PeerGroup of(List<Points> points) {
        return new PeerGroup(points.stream().sorted().toList(), Quartiles.of(points));
    }

    int bodies() {
        return sorted.size();
    }

    /** Where a body with so many points stands among them. */
    PeerFigures figuresOf(Points own) {
        return new PeerFigures(bodies(), bodies() - notMoreThan(own) + 1, quartiles);
    }

    /** How many have so many points or fewer: the place behind the last of them, halving what is left to look at. */
    private int notMoreThan(Points own) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (sorted.get(middle).compareTo(own) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
