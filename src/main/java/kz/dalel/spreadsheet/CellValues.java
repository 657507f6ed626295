package kz.dalel.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;

/** What people mean by a cell, however they typed it; empty if it cannot be meant so. */
public final class CellValues {

    /** The last ones are what {@link Language#ENGLISH} writes: British months are shortened to Sept, those of spreadsheet programs to Sep. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            form("uuuu-MM-dd", Locale.ROOT),
            form("d.M.uuuu", Locale.ROOT),
            form("d MMM uuuu", Locale.UK),
            form("d MMM uuuu", Locale.US),
            form("d MMMM uuuu", Locale.UK));
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    /** Of longer numbers spreadsheet programs forget the last digits. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F](?=\\d{3})");

    private CellValues() {}

    /** A text; a whole number stands for its digits, because codes and document numbers often consist of digits. */
    public static Optional<String> text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Optional.of(text.value());
        }
        return cell instanceof Cell.Number number && DIGITS.matcher(number.plain()).matches()
                ? Optional.of(number.plain())
                : Optional.empty();
    }

    /** A day, also one typed as text: 31.12.2026, 2026-12-31 or 31 Dec 2026. */
    public static Optional<LocalDate> day(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return Optional.of(day.value());
        }
        if (cell instanceof Cell.Text text) {
            for (DateTimeFormatter form : DAYS) {
                try {
                    return Optional.of(LocalDate.parse(text.value(), form));
                } catch (DateTimeParseException e) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    /** A whole number of at most 18 digits, also one typed as text, with or without spaces between thousands. */
    public static Optional<Long> whole(Cell cell) {
        String typed = cell instanceof Cell.Number number
                ? number.plain()
                : cell instanceof Cell.Text text ? GROUPING.matcher(text.value()).replaceAll("") : "";
        return WHOLE.matcher(typed).matches() ? Optional.of(new BigDecimal(typed).longValueExact()) : Optional.empty();
    }

    private static DateTimeFormatter form(String pattern, Locale months) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(months)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
