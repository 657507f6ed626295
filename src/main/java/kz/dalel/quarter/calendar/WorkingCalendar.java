package kz.dalel.quarter.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kz.dalel.shared.UserError;

/**
 * Which days are worked in Kazakhstan: Monday to Friday without holidays and days off by decree, and the weekend days
 * worked instead.
 *
 * <p>A state or national holiday that falls on a weekend makes the next working day a day off; 7 January and the first day
 * of Құрбан айт do not. Everything that changes is data: {@code calendar/kz.yaml}, and over it what administrators entered. A
 * year that the data do not know is refused, never guessed. Every answer is by what is entered at that moment, on every node.
 */
public final class WorkingCalendar {

    private static final String KAZAKHSTAN = "/calendar/kz.yaml";

    private final Supplier<CalendarDays> current;

    /** @param current asked once for every answer */
    WorkingCalendar(Supplier<CalendarDays> current) {
        this.current = current;
    }

    /** The calendar that comes with Dalel. */
    public static WorkingCalendar kazakhstan() {
        try (InputStream yaml = WorkingCalendar.class.getResourceAsStream(KAZAKHSTAN)) {
            return read(yaml, KAZAKHSTAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param yaml a file in the form of {@code calendar/kz.yaml}
     * @param fileName how to name the file in a refusal
     * @throws InvalidCalendarException if the file contradicts itself; the sentence names the entry
     */
    public static WorkingCalendar read(InputStream yaml, String fileName) {
        CalendarDays days = CalendarDays.of(new CalendarReader(fileName).read(yaml));
        return new WorkingCalendar(() -> days);
    }

    /** Whether days of this year can be counted. */
    public boolean covers(int year) {
        return current.get().years().contains(year);
    }

    /** The years that can be counted in, in their order. */
    public List<Integer> years() {
        return List.copyOf(current.get().years());
    }

    /** The days of a year of which more is said than their weekday, in their order; none where the year is not known. */
    public List<MarkedDay> markedIn(int year) {
        return current.get().markedIn(year);
    }

    /**
     * Whether the day is worked.
     *
     * @throws UserError if the calendar does not know the day's year
     */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(current.get(), day);
    }

    /**
     * The day itself if it is worked, else the first working day after it.
     *
     * @throws UserError if the calendar does not know a year on the way
     */
    public LocalDate nextWorkingDay(LocalDate day) {
        return nextWorkingDay(current.get(), day);
    }

    /**
     * The working day that ends a term: the first day counted is the one after {@code day}.
     *
     * @param count working days, 1 or more
     * @throws UserError if the calendar does not know a year on the way
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a term has at least one working day, got " + count);
        }
        CalendarDays days = current.get();
        LocalDate end = day;
        for (int left = count; left > 0; left--) {
            end = nextWorkingDay(days, end.plusDays(1));
        }
        return end;
    }

    /**
     * How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is the earlier.
     * So {@code workingDaysBetween(d, plusWorkingDays(d, n))} is {@code n}.
     *
     * @throws UserError if the calendar does not know a year on the way
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        CalendarDays days = current.get();
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(days, day)).count();
    }

    private static LocalDate nextWorkingDay(CalendarDays days, LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(days, next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWorkingDay(CalendarDays days, LocalDate day) {
        if (!days.years().contains(day.getYear())) {
            // Years as text: a number would be printed with a thousands separator.
            throw new UserError(
                    UserError.Kind.INVALID,
                    "calendar.yearNotCovered",
                    Integer.toString(day.getYear()),
                    Integer.toString(days.years().first()),
                    Integer.toString(days.years().last()));
        }
        return days.isWorkingDay(day);
    }
}
