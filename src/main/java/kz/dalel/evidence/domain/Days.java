package kz.dalel.evidence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people in Kazakhstan write them. */
final class Days {

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Days() {}

    static String format(LocalDate day) {
        return DAY_MONTH_YEAR.format(day);
    }
}
