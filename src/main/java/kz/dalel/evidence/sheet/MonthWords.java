package kz.dalel.evidence.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.shared.Language;
import kz.dalel.shared.QuarterId;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.Wording;

/** Months in words, as «июль 2026»; they are written in the reader's language and read in any. */
final class MonthWords {

    private static final String WORDS = "LLLL uuuu";
    private static final String NAME = "LLLL";
    private static final List<DateTimeFormatter> FORMS = Arrays.stream(Language.values())
            .flatMap(language -> Stream.of(WORDS, "uuuu-MM", "M.uuuu").map(pattern -> form(pattern, language)))
            .toList();

    private MonthWords() {}

    static String of(YearMonth month) {
        return form(WORDS, Language.current()).format(month);
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
                .filter(month -> Arrays.stream(Language.values())
                        .anyMatch(language -> form(NAME, language).format(month).toLowerCase(language.locale()).equals(typed)))
                .findFirst();
    }

    private static DateTimeFormatter form(String pattern, Language language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language.locale());
    }
}
