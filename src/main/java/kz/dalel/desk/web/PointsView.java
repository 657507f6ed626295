package kz.dalel.desk.web;

import java.util.Optional;
import kz.dalel.desk.DeskPoints;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/**
 * Points, ready to show.
 *
 * @param present by what is accepted; null where there are no figures
 * @param now if everything shown or typed so far is accepted; null where nobody may tell or there are no figures
 * @param possible how far it can come, or that there is no limit; null where nobody may tell or there are no figures
 */
record PointsView(String present, String now, String possible) {

    private static final Messages MESSAGES = Messages.of("desk");

    /** Null where there is nothing to tell. */
    static PointsView of(DeskPoints points) {
        return points.present().isEmpty() && points.now().isEmpty()
                ? null
                : new PointsView(plain(points.present()), plain(points.now()), possible(points));
    }

    private static String possible(DeskPoints points) {
        String most = plain(points.possible());
        return most != null && points.unlimited() ? MESSAGES.text("desk.andMore", most) : most;
    }

    private static String plain(Optional<Points> points) {
        return points.map(NumberText::plain).orElse(null);
    }
}
