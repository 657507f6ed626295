package kz.dalel.evidence.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.dalel.shared.QuarterId;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.Wording;

/** Months in words: «июль 2026». */
final class MonthWords {

    private static final Locale SPOKEN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter WORDS = form("LLLL uuuu");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("LLLL", SPOKEN);
    private static final List<DateTimeFormatter> FORMS = List.of(WORDS, form("uuuu-MM"), form("M.uuuu"));

    private MonthWords() {}

    static String of(YearMonth month) {
        return WORDS.format(month);
    }

    /** The month a cell means: in words or figures, by its name alone, or as the day a spreadsheet program made of it. */
    static Optional<YearMonth> read(Cell cell, QuarterId quarter) {
        if (cell instanceof Cell.Day day) {
            LocalDate value = day.value();
            return Optional.of(YearMonth.from(value));
        }
        if (!(cell instanceof Cell.Text text)) {
            return Optional.empty();
        }
        String typed = Wording.normal(text.value());
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(YearMonth.parse(typed, form));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return quarter.months().stream()
                .filter(month -> NAME.format(month).equals(typed))
                .findFirst();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(SPOKEN);
    }
}
