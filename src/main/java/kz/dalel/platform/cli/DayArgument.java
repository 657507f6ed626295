package kz.dalel.platform.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/** A day among the arguments: {@code 2026-07-01} or {@code 01.07.2026}. */
final class DayArgument {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private DayArgument() {}

    static LocalDate parse(String typed) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDate.parse(typed, form);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        throw Refusals.invalid("cli.notDay", typed);
    }
}
