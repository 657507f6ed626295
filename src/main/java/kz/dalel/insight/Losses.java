package kz.dalel.insight;

import java.util.List;
import java.util.function.Function;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.shared.Points;

/**
 * What separates a body's points from what it could have had: {@code points + rejected + missing = most}, line by line and in sum.
 *
 * @param assessment whose; preliminary until its state is final
 * @param lines the lines that are assessed of the body
 */
public record Losses(Assessment assessment, List<Line> lines) {

    public Points points() {
        return sum(Line::points);
    }

    public Points rejected() {
        return sum(Line::rejected);
    }

    public Points missing() {
        return sum(Line::missing);
    }

    public Points most() {
        return sum(Line::most);
    }

    private Points sum(Function<Line, Points> figure) {
        return lines.stream().map(figure).reduce(Points.ZERO, Points::plus);
    }

    /**
     * A line.
     *
     * @param points by what is accepted
     * @param rejected what everything that was presented would have brought on top; below zero where accepting it would lower the line
     * @param missing what was never presented, on top of that
     * @param unlimited whether more facts would have brought more without an end; what they would have brought is not counted
     */
    public record Line(Indicator indicator, Points points, Points rejected, Points missing, boolean unlimited) {

        public Points most() {
            return points.plus(rejected).plus(missing);
        }
    }
}
