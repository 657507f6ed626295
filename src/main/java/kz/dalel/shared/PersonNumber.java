package kz.dalel.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Individual identification numbers (ИИН) in what people write. Dalel needs no person's number for anything, so none is ever kept. Numbers
 * of organisations (БИН) look alike and are welcome: what would be the day of birth is 40 or more in them.
 */
public final class PersonNumber {

    /** Twelve digits that are no part of a longer number. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    private static final Pattern IN_GROUPS =
            Pattern.compile("(?<!\\d)(?<!\\d[ \\u00a0-])\\d(?:[ \\u00a0-]?\\d){11}(?![ \\u00a0-]?\\d)");

    private static final int DIGITS = 12;
    private static final int MODULUS = 11;
    /** From which weight the second try begins, where the first gives no digit. */
    private static final int SECOND_WEIGHTS = 2;

    private PersonNumber() {}

    /** Whether a text holds somebody's number; a text that is null holds nothing. */
    public static boolean isIn(String text) {
        return text != null && Stream.of(RUN_TOGETHER, IN_GROUPS)
                .flatMap(pattern -> pattern.matcher(text).results())
                .anyMatch(found -> isOne(found.group().replaceAll("\\D", "")));
    }

    private static boolean isOne(String digits) {
        return isBirthDate(digits) && checkDigit(digits) == digit(digits, DIGITS - 1);
    }

    /** The first six digits are the birth date; the seventh tells century and sex, or is 0 for a foreigner. */
    private static boolean isBirthDate(String digits) {
        int century =
                switch (digit(digits, 6)) {
                    case 3, 4 -> 1900;
                    case 0, 5, 6 -> 2000;
                    default -> -1;
                };
        if (century < 0) {
            return false;
        }
        try {
            LocalDate.of(century + number(digits, 0), number(digits, 2), number(digits, 4));
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** The twelfth digit by the rule for both kinds of numbers; 10 where there can be none. */
    private static int checkDigit(String digits) {
        int digit = weighted(digits, 0);
        return digit == MODULUS - 1 ? weighted(digits, SECOND_WEIGHTS) : digit;
    }

    private static int weighted(String digits, int shift) {
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += ((place + shift) % (DIGITS - 1) + 1) * digit(digits, place);
        }
        return sum % MODULUS;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    private static int number(String digits, int place) {
        return digit(digits, place) * 10 + digit(digits, place + 1);
    }
}
