package kz.dalel.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import kz.dalel.scoring.core.Exact;
import kz.dalel.scoring.core.Operand.Unit;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/** Writes exact numbers as the reader's language does: decimal comma or point, per cent, and the word for points in its right form. */
public final class NumberText {

    private static final Messages MESSAGES = Messages.of("scoring");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigInteger TEN = BigInteger.TEN;
    private static final int SHOWN_DECIMALS = 4;

    /** Between a number and its sign, which never stand on two lines. */
    private static final String NO_BREAK = "\u00A0";

    private NumberText() {}

    /** Points with the decimal separator of the language and a true minus sign: {@code 0,3}, {@code −5}. */
    public static String plain(Points points) {
        return plain(Exact.of(points));
    }

    /** Points with their word: {@code 0,3 балла}, {@code −5 баллов}. */
    public static String withWord(Points points) {
        return points(Exact.of(points));
    }

    /** A difference in points with its sign: {@code +0,3}, {@code −3,6}. */
    public static String signed(Points points) {
        return points.compareTo(Points.ZERO) > 0 ? "+" + plain(points) : plain(points);
    }

    /** A share in per cent, as the language sets the sign off: {@code 20,9 %}, in English {@code 20.9%}. */
    public static String perCent(BigDecimal perCent) {
        return plain(new Points(perCent)) + perCentSign();
    }

    static String written(Exact value, Unit unit) {
        return switch (unit) {
            case COUNT -> plain(value);
            case SHARE -> cut(value, HUNDRED, 2) + perCentSign();
            case POINTS -> points(value);
        };
    }

    /** The number alone. Digits are cut, never rounded, so that 39,996 % does not read as 40 %. */
    static String plain(Exact value) {
        return cut(value, BigDecimal.ONE, SHOWN_DECIMALS);
    }

    private static String perCentSign() {
        return Language.current() == Language.ENGLISH ? "%" : NO_BREAK + "%";
    }

    private static String points(Exact value) {
        boolean isWhole = value.denominator().equals(BigInteger.ONE);
        String form = isWhole ? form(value.numerator().abs()) : "few";
        return MESSAGES.text("scoring.points." + form, plain(value));
    }

    /** The form of a noun behind a whole number, as the end of a message key: {@code one}, {@code few} or {@code many}; outside of Russian one or many. */
    static String form(BigInteger number) {
        if (Language.current() != Language.RUSSIAN) {
            return number.equals(BigInteger.ONE) ? "one" : "many";
        }
        if (number.divide(TEN).mod(TEN).equals(BigInteger.ONE)) {
            return "many";
        }
        int last = number.mod(TEN).intValue();
        return last == 1 ? "one" : last >= 2 && last <= 4 ? "few" : "many";
    }

    private static String cut(Exact value, BigDecimal factor, int decimals) {
        BigDecimal numerator = new BigDecimal(value.numerator()).multiply(factor);
        BigDecimal denominator = new BigDecimal(value.denominator());
        BigDecimal shown = numerator.divide(denominator, decimals, RoundingMode.DOWN);
        boolean exact = shown.multiply(denominator).compareTo(numerator) == 0;
        BigDecimal stripped = shown.signum() == 0 && exact ? BigDecimal.ZERO : exact ? shown.stripTrailingZeros() : shown;
        String digits = Language.current().writeDecimal(stripped.toPlainString());
        return exact ? digits : digits + "…";
    }
}
