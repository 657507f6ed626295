package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An assessed calendar quarter, written {@code 2026-Q3}.
 *
 * @param year the calendar year
 * @param number the quarter in the year, 1 to 4
 */
public record QuarterId(int year, int number) implements Comparable<QuarterId> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS_IN_QUARTER = 3;

    public QuarterId {
        if (year < 2000 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter: year " + year + ", number " + number);
        }
    }

    @JsonCreator
    public static QuarterId of(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a quarter: " + text);
        }
        return new QuarterId(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS_IN_QUARTER + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS_IN_QUARTER).minusDays(1);
    }

    /** The three months of the quarter in order. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(firstDay());
        return IntStream.range(0, MONTHS_IN_QUARTER).mapToObj(first::plusMonths).toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The quarter a day belongs to. */
    public static QuarterId containing(LocalDate day) {
        return new QuarterId(day.getYear(), (day.getMonthValue() - 1) / MONTHS_IN_QUARTER + 1);
    }

    public QuarterId previous() {
        return containing(firstDay().minusDays(1));
    }

    public QuarterId next() {
        return number == 4 ? new QuarterId(year + 1, 1) : new QuarterId(year, number + 1);
    }

    @Override
    public int compareTo(QuarterId other) {
        return firstDay().compareTo(other.firstDay());
    }

    @JsonValue
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
