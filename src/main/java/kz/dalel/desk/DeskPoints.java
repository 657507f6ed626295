package kz.dalel.desk;

import java.util.Collection;
import java.util.Optional;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;

/**
 * Points of a line, a project or a body. What has no figures counts for nothing in a sum.
 *
 * @param present by what is accepted: the score's once there is one; empty where nobody has counted yet or may tell
 * @param now if everything shown or typed so far were accepted
 * @param possible with everything that can still be shown
 * @param unlimited whether points could rise beyond that, by as many facts as there are
 */
public record DeskPoints(
        Optional<Points> present, Optional<Points> now, Optional<Points> possible, boolean unlimited) {

    static DeskPoints of(Optional<Forecast> forecast, Optional<ScoreLine> score) {
        return new DeskPoints(
                figure(score.or(() -> forecast.map(Forecast::accepted))),
                figure(forecast.map(Forecast::now)),
                forecast.flatMap(Forecast::possible),
                forecast.map(Forecast::unlimited).orElse(false));
    }

    static DeskPoints sum(Collection<DeskPoints> parts) {
        return parts.stream()
                .reduce(
                        new DeskPoints(Optional.empty(), Optional.empty(), Optional.empty(), false),
                        (one, other) -> new DeskPoints(
                                plus(one.present, other.present),
                                plus(one.now, other.now),
                                plus(one.possible, other.possible),
                                one.unlimited || other.unlimited));
    }

    private static Optional<Points> figure(Optional<ScoreLine> line) {
        return line.filter(ScoreLine::hasFigures).map(ScoreLine::points);
    }

    private static Optional<Points> plus(Optional<Points> one, Optional<Points> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().plus(other.get())) : one.or(() -> other);
    }
}
