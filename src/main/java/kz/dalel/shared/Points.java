package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of points, exact to the last digit.
 *
 * <p>The regulation awards and deducts decimal fractions of a point (0,3 for every ten per cent, L41); binary floating
 * point would lose a step at a boundary and with it somebody's place in the rating. Two values that differ only in
 * trailing zeros are equal.
 *
 * @param value the points; negative where a total has fallen below zero (A14)
 */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        if (value == null) {
            throw new IllegalArgumentException("points must be given");
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Reads plain decimal notation with a dot, as the methodology edition and the golden cases write it. */
    @JsonCreator
    public static Points of(String plain) {
        return new Points(new BigDecimal(plain));
    }

    public static Points of(long whole) {
        return new Points(BigDecimal.valueOf(whole));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points times(long count) {
        return new Points(value.multiply(BigDecimal.valueOf(count)));
    }

    public Points times(BigInteger count) {
        return new Points(value.multiply(new BigDecimal(count)));
    }

    public Points min(Points other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Plain decimals without trailing zeros, with a dot: {@code 2.7}, {@code 0}, {@code -34}. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
