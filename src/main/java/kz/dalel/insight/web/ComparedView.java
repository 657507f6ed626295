package kz.dalel.insight.web;

import java.util.Optional;
import kz.dalel.insight.Compared;
import kz.dalel.insight.PeerFigures;
import kz.dalel.insight.Quartiles;
import kz.dalel.shared.Points;

/**
 * See {@link Compared}; figures come ready to show, null where there are none.
 *
 * @param rises 1 if it rose, -1 if it fell, 0 otherwise
 * @param limit what can be reached at most
 */
record ComparedView(
        String now, String before, String change, int rises, String yearToDate, String share, String limit, PeersView peers) {

    static ComparedView of(Compared compared) {
        return new ComparedView(
                points(compared.now()),
                points(compared.before()),
                compared.change().map(Written::change).orElse(null),
                compared.change().map(change -> change.compareTo(Points.ZERO)).orElse(0),
                Written.points(compared.yearToDate()),
                Written.perCent(compared.reach()),
                compared.reach().hasShare() ? Written.points(compared.reach().reachable()) : null,
                compared.peers().map(PeersView::of).orElse(null));
    }

    private static String points(Optional<Points> points) {
        return points.map(Written::points).orElse(null);
    }

    /** See {@link PeerFigures}. */
    record PeersView(int bodies, int place, QuartilesView quartiles) {

        static PeersView of(PeerFigures peers) {
            return new PeersView(peers.bodies(), peers.place(), QuartilesView.of(peers.quartiles()));
        }
    }

    /** See {@link Quartiles}. */
    record QuartilesView(String lower, String median, String upper) {

        static QuartilesView of(Quartiles quartiles) {
            return new QuartilesView(
                    Written.points(quartiles.lower()), Written.points(quartiles.median()), Written.points(quartiles.upper()));
        }
    }
}
