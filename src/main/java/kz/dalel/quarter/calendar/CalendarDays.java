package kz.dalel.quarter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.dalel.quarter.calendar.MarkedDay.Origin;

/** A calendar worked out into days: the file, and over it what administrators entered, the later entry for a day instead of the earlier. */
final class CalendarDays {

    private final NavigableSet<Integer> years;
    private final Map<LocalDate, MarkedDay> marked;

    private CalendarDays(NavigableSet<Integer> years, Map<LocalDate, MarkedDay> marked) {
        this.years = years;
        this.marked = marked;
    }

    static CalendarDays of(CalendarFile file) {
        return of(file, List.of());
    }

    /** @param changes in the order in which they were made */
    static CalendarDays of(CalendarFile file, Collection<CalendarChange> changes) {
        NavigableSet<Integer> years = new TreeSet<>(file.years().keySet());
        Map<LocalDate, CalendarDay> entered = new HashMap<>();
        for (CalendarChange change : changes) {
            change.yearAdded().ifPresent(added -> years.add(added.year()));
            change.days().forEach(day -> entered.put(day.day(), day));
        }
        return new Builder(file, entered).build(years);
    }

    NavigableSet<Integer> years() {
        return years;
    }

    boolean isWorkingDay(LocalDate day) {
        MarkedDay known = marked.get(day);
        return known == null ? !Weekend.includes(day) : known.working();
    }

    /** What is said of days of a year, in their order. */
    List<MarkedDay> markedIn(int year) {
        return marked.values().stream()
                .filter(day -> day.day().getYear() == year)
                .sorted(Comparator.comparing(MarkedDay::day))
                .toList();
    }

    /** Works the days out. What is entered for a day takes the place of whatever the file says of it, and its transfer with it. */
    private static final class Builder {

        private final CalendarFile file;
        private final Map<LocalDate, CalendarDay> entered;
        private final Map<LocalDate, MarkedDay> marked = new TreeMap<>();

        Builder(CalendarFile file, Map<LocalDate, CalendarDay> entered) {
            this.file = file;
            this.entered = entered;
        }

        CalendarDays build(NavigableSet<Integer> years) {
            holidays(years).forEach(this::mark);
            entered.values().stream().filter(day -> day.kind() == DayKind.HOLIDAY).forEach(this::enter);
            transfers().forEach(this::mark);
            // Last: published lists of days off already hold the transferred ones, so they must not push those further.
            for (CalendarFile.Year year : file.years().values()) {
                year.daysOff().forEach(day -> supply(day, DayKind.DAY_OFF));
                year.workedWeekends().forEach(day -> supply(day, DayKind.WORKED_WEEKEND));
            }
            entered.values().stream().filter(day -> day.kind() != DayKind.HOLIDAY).forEach(this::enter);
            return new CalendarDays(years, marked);
        }

        private List<MarkedDay> holidays(NavigableSet<Integer> years) {
            Map<LocalDate, MarkedDay> holidays = new TreeMap<>();
            for (int year : years) {
                for (CalendarFile.Standing holiday : file.standing()) {
                    if (holiday.keptIn(year)) {
                        add(holidays, holiday.day().atYear(year), holiday.moves(), holiday.name(), holiday.source());
                    }
                }
                if (file.years().containsKey(year)) {
                    file.years().get(year).holidays().forEach(holiday ->
                            add(holidays, holiday.date(), holiday.moves(), holiday.name(), holiday.source()));
                }
            }
            return holidays.values().stream().filter(day -> !entered.containsKey(day.day())).toList();
        }

        /** Two holidays on one day, as Құрбан айт may fall on a state holiday: it moves if one of them does. */
        private static void add(Map<LocalDate, MarkedDay> holidays, LocalDate day, boolean moves, String name, String source) {
            MarkedDay other = holidays.get(day);
            boolean either = moves || (other != null && other.moves());
            holidays.put(day, new MarkedDay(day, false, DayKind.HOLIDAY, either, name, source, Origin.SUPPLIED));
        }

        private List<MarkedDay> transfers() {
            Map<LocalDate, MarkedDay> transfers = new TreeMap<>();
            for (MarkedDay holiday : new ArrayList<>(marked.values())) {
                if (holiday.moves() && Weekend.includes(holiday.day())) {
                    LocalDate next = holiday.day().plusDays(1);
                    while (Weekend.includes(next) || marked.containsKey(next) || transfers.containsKey(next)) {
                        next = next.plusDays(1);
                    }
                    transfers.put(next, new MarkedDay(
                            next, false, DayKind.DAY_OFF, false, holiday.name(), holiday.source(), Origin.RULE));
                }
            }
            return List.copyOf(transfers.values());
        }

        private void supply(CalendarFile.Day day, DayKind kind) {
            boolean working = kind == DayKind.WORKED_WEEKEND;
            // Lists of days off name holidays too; the holiday's own name says more.
            if (!entered.containsKey(day.date()) && (working || !isHoliday(day.date()))) {
                mark(new MarkedDay(day.date(), working, kind, false, day.name(), day.source(), Origin.SUPPLIED));
            }
        }

        private boolean isHoliday(LocalDate day) {
            return marked.containsKey(day) && marked.get(day).kind() == DayKind.HOLIDAY;
        }

        private void enter(CalendarDay day) {
            boolean working = switch (day.kind()) {
                case HOLIDAY, DAY_OFF -> false;
                case WORKED_WEEKEND -> true;
                case ORDINARY -> !Weekend.includes(day.day());
            };
            mark(new MarkedDay(
                    day.day(), working, day.kind(), day.moves(), day.name(), day.source(), Origin.ENTERED));
        }

        private void mark(MarkedDay day) {
            marked.put(day.day(), day);
        }
    }
}
