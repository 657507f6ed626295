package kz.dalel.shared;

import java.math.BigInteger;

/**
 * A part of a whole, kept as two integers so that no rounding happens before a step is counted (A04).
 *
 * @param part how many; never more than {@code whole} (A07)
 * @param whole out of how many; more than zero: a share of nothing is not applicable and must be told apart earlier
 */
public record Share(long part, long whole) {

    public Share {
        if (whole <= 0) {
            throw new IllegalArgumentException("a share needs a whole above zero, got " + whole);
        }
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a part cannot be outside its whole: " + part + " of " + whole);
        }
    }

    /**
     * How many whole steps of {@code step} this share reaches, cut down (A01): 39,99 % holds three steps of a tenth.
     *
     * @param step the width of one step, for example 1 of 10
     */
    public long wholeSteps(Share step) {
        BigInteger numerator = BigInteger.valueOf(part).multiply(BigInteger.valueOf(step.whole));
        BigInteger denominator = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(step.part));
        return numerator.divide(denominator).longValueExact();
    }

    /** Whether this share is at least {@code other}, compared exactly by cross-multiplication. */
    public boolean isAtLeast(Share other) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(other.whole));
        BigInteger right = BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole));
        return left.compareTo(right) >= 0;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
