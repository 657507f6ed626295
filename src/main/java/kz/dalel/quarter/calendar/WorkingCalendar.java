package kz.dalel.quarter.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.shared.UserError;

/**
 * Which days are worked in Kazakhstan: Monday to Friday without holidays and days off by decree, and the weekend days
 * worked instead.
 *
 * <p>A state or national holiday that falls on a weekend makes the next working day a day off; 7 January and the first day
 * of Құрбан айт do not. Everything that changes is data ({@code calendar/kz.yaml}); a year that the data do not know is
 * refused, never guessed.
 */
public final class WorkingCalendar {

    private static final String KAZAKHSTAN = "/calendar/kz.yaml";

    private final NavigableSet<Integer> years;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> workedWeekends;

    WorkingCalendar(CalendarFile file) {
        years = new TreeSet<>(file.years().keySet());
        daysOff = new HashSet<>();
        workedWeekends = new HashSet<>();

        Map<LocalDate, Boolean> holidays = holidaysOf(file);
        daysOff.addAll(holidays.keySet());
        daysOff.addAll(movedDays(holidays));
        // Added last: published lists of days off already hold the moved ones, so they must not push those further.
        for (CalendarFile.Year year : file.years().values()) {
            year.daysOff().forEach(day -> daysOff.add(day.date()));
            year.workedWeekends().forEach(day -> workedWeekends.add(day.date()));
        }
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
        return new WorkingCalendar(new CalendarReader(fileName).read(yaml));
    }

    /** Whether days of this year can be counted. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /**
     * Whether the day is worked.
     *
     * @throws UserError if the calendar does not know the day's year
     */
    public boolean isWorkingDay(LocalDate day) {
        requireCovered(day.getYear());
        return workedWeekends.contains(day) || !(Weekend.includes(day) || daysOff.contains(day));
    }

    /**
     * The day itself if it is worked, else the first working day after it.
     *
     * @throws UserError if the calendar does not know a year on the way
     */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
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
        LocalDate end = day;
        for (int left = count; left > 0; left--) {
            end = nextWorkingDay(end.plusDays(1));
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
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    private void requireCovered(int year) {
        if (!covers(year)) {
            // Years as text: a number would be printed with a thousands separator.
            throw new UserError(
                    UserError.Kind.INVALID,
                    "calendar.yearNotCovered",
                    Integer.toString(year),
                    Integer.toString(years.first()),
                    Integer.toString(years.last()));
        }
    }

    /** Every holiday of every year, and whether it moves off a weekend. */
    private static Map<LocalDate, Boolean> holidaysOf(CalendarFile file) {
        Map<LocalDate, Boolean> holidays = new HashMap<>();
        file.years().forEach((year, entries) -> {
            for (CalendarFile.Standing holiday : file.standing()) {
                if (holiday.keptIn(year)) {
                    holidays.put(holiday.day().atYear(year), holiday.moves());
                }
            }
            // Two holidays on one day, as Құрбан айт may fall on a state holiday: it moves if one of them does.
            entries.holidays().forEach(holiday -> holidays.merge(holiday.date(), holiday.moves(), Boolean::logicalOr));
        });
        return holidays;
    }

    private static Set<LocalDate> movedDays(Map<LocalDate, Boolean> holidays) {
        Set<LocalDate> moved = new HashSet<>();
        for (LocalDate holiday : new TreeSet<>(holidays.keySet())) {
            if (holidays.get(holiday) && Weekend.includes(holiday)) {
                LocalDate next = holiday.plusDays(1);
                while (Weekend.includes(next) || holidays.containsKey(next) || moved.contains(next)) {
                    next = next.plusDays(1);
                }
                moved.add(next);
            }
        }
        return moved;
    }
}
