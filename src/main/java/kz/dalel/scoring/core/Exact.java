package kz.dalel.scoring.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import kz.dalel.shared.Points;
import kz.dalel.shared.Share;

/**
 * An exact rational number in lowest terms: a count, a share or points. Every step of a calculation is kept in this
 * form, so that nothing is rounded unless a rule says so (A04).
 *
 * @param numerator carries the sign
 * @param denominator above zero
 */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

    public static final Exact ZERO = of(0);

    public Exact {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Exact of(Share share) {
        return new Exact(BigInteger.valueOf(share.part()), BigInteger.valueOf(share.whole()));
    }

    public static Exact of(Points points) {
        return of(points.value());
    }

    private static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Exact dividedBy(Exact other) {
        return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The whole part, cut down; for numbers that are not negative. */
    public Exact whole() {
        return new Exact(numerator.divide(denominator), BigInteger.ONE);
    }

    /** Rounded half up to so many decimal places. */
    public Exact rounded(int decimals) {
        return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP));
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * @throws ArithmeticException if the number is no finite decimal fraction
     */
    public Points points() {
        return new Points(new BigDecimal(numerator).divide(new BigDecimal(denominator)));
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
