package kz.dalel.registry.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as officials write them. */
public final class RussianDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private RussianDate() {}

    public static String text(LocalDate day) {
        return FORM.format(day);
    }
}
