package kz.dalel.scoring;

import java.util.List;
import java.util.function.Function;
import kz.dalel.methodology.Indicator;
import kz.dalel.shared.Points;

/**
 * What a change among a body's units would do to its points.
 *
 * @param lines the indicators whose units or points would change, in the edition's order
 */
public record UnitChangeEffect(List<Line> lines) {

    public UnitChangeEffect {
        lines = List.copyOf(lines);
    }

    /** By how much the points of what is accepted already would change. */
    public Points accepted() {
        return difference(Line::acceptedBefore, Line::acceptedAfter);
    }

    /** By how much the points would change if everything that was submitted is accepted. */
    public Points submitted() {
        return difference(Line::submittedBefore, Line::submittedAfter);
    }

    /** Whether some whole would become smaller, by which a share rises without anybody having done more. */
    public boolean shrinks() {
        return lines.stream().anyMatch(Line::shrinks);
    }

    private Points difference(Function<Line, Points> before, Function<Line, Points> after) {
        return lines.stream().map(line -> after.apply(line).minus(before.apply(line))).reduce(Points.ZERO, Points::plus);
    }

    /**
     * One indicator.
     *
     * @param unitsBefore how many units are counted now
     * @param unitsAfter how many would be
     * @param appliesAfter whether the body would still be assessed by it
     * @param acceptedBefore the points of what is accepted already
     * @param submittedBefore the points if everything that was submitted is accepted
     */
    public record Line(
            Indicator indicator,
            int unitsBefore,
            int unitsAfter,
            boolean appliesAfter,
            Points acceptedBefore,
            Points acceptedAfter,
            Points submittedBefore,
            Points submittedAfter) {

        public boolean shrinks() {
            return unitsAfter < unitsBefore;
        }

        boolean changes() {
            return unitsBefore != unitsAfter || !acceptedBefore.equals(acceptedAfter) || !submittedBefore.equals(submittedAfter);
        }
    }
}
