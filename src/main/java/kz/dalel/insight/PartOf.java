package kz.dalel.insight;

import java.math.BigDecimal;
import kz.dalel.shared.Points;

/**
 * So many of so many.
 *
 * @param about whose, by name or code
 * @param part how many
 * @param whole of how many, at least as many
 */
public record PartOf(String about, long part, long whole) {

    private static final long HUNDRED = 100;

    /** Whether the part is at least so many per cent of a whole that is large enough. */
    boolean reaches(int perCent, int atLeast) {
        return whole >= atLeast && part * HUNDRED >= perCent * whole;
    }

    /** Whether the share lies so many percentage points or more from another's. */
    boolean differs(PartOf other, int percentagePoints) {
        return Math.abs(part * other.whole - other.part * whole) * HUNDRED >= percentagePoints * whole * other.whole;
    }

    BigDecimal perCent() {
        return Reach.perCent(Points.of(part), Points.of(whole));
    }
}
