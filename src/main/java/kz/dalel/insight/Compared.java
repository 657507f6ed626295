package kz.dalel.insight;

import java.util.Optional;
import kz.dalel.shared.Points;

/**
 * One figure of a body, against an earlier quarter and against its peers.
 *
 * @param now points of the quarter; empty where it is not assessed of the body
 * @param before points of the quarter it is held against; empty where there are none
 * @param yearToDate sum over the year's quarters with a final score, up to the quarter
 * @param reach what was reached of what the edition lets reach; without a limit there is no share
 * @param peers where the body stands among its kind; empty where that may not be told or cannot be
 */
public record Compared(Optional<Points> now, Optional<Points> before, Points yearToDate, Reach reach, Optional<PeerFigures> peers) {

    /** By how much it rose; empty unless both quarters have points. */
    public Optional<Points> change() {
        return now.flatMap(points -> before.map(points::minus));
    }
}
