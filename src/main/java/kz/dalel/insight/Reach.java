package kz.dalel.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.dalel.shared.Points;

/**
 * What was reached of what can be reached, over the indicators for which the edition sets a limit.
 *
 * @param reached points, deductions taken off
 * @param reachable the limits
 */
public record Reach(Points reached, Points reachable) {

    static final Reach NOTHING = new Reach(Points.ZERO, Points.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 1;

    /** Whether there is anything to reach, so that a per cent makes sense. */
    public boolean hasShare() {
        return reachable.compareTo(Points.ZERO) > 0;
    }

    /** In per cent, one decimal, cut and never rounded: 99,96 % does not read as 100 %. */
    public BigDecimal perCent() {
        return perCent(reached, reachable);
    }

    Reach and(Reach other) {
        return new Reach(reached.plus(other.reached), reachable.plus(other.reachable));
    }

    static BigDecimal perCent(Points part, Points whole) {
        return part.value().multiply(HUNDRED).divide(whole.value(), SHOWN_DECIMALS, RoundingMode.DOWN);
    }
}
