package kz.dalel.insight;

import java.util.List;
import kz.dalel.shared.Points;

/**
 * Where a body stands among the bodies of its kind.
 *
 * @param bodies how many there are, itself included
 * @param place its place; bodies with the same points share it, and the places behind stay free
 * @param quartiles where the middle of them lies
 */
public record PeerFigures(int bodies, int place, Quartiles quartiles) {

    static PeerFigures of(Points own, List<Points> all) {
        int better = (int) all.stream().filter(each -> each.compareTo(own) > 0).count();
        return new PeerFigures(all.size(), better + 1, Quartiles.of(all));
    }
}
