package kz.dalel.insight;

import java.math.BigDecimal;
import java.util.List;
import kz.dalel.shared.Points;

/**
 * Where the middle of a group lies. Between two values it is the exact point on the line between them, as spreadsheets count
 * ({@code QUARTILE.INC}), so that anybody can count it again.
 *
 * @param lower a quarter of the group has no more
 * @param median half of the group has no more
 * @param upper three quarters of the group have no more
 */
public record Quartiles(Points lower, Points median, Points upper) {

    private static final int QUARTERS = 4;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** @throws IllegalArgumentException without any value */
    public static Quartiles of(List<Points> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a group of nobody has no middle");
        }
        List<Points> sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    /** What lies between the quartiles: the width of the group's middle half. */
    public Points spread() {
        return upper.minus(lower);
    }

    private static Points at(List<Points> sorted, int quarter) {
        int position = (sorted.size() - 1) * quarter;
        Points below = sorted.get(position / QUARTERS);
        int rest = position % QUARTERS;
        if (rest == 0) {
            return below;
        }
        Points step = sorted.get(position / QUARTERS + 1).minus(below);
        return below.plus(new Points(step.times(rest).value().multiply(QUARTER)));
    }
}
