package kz.dalel.quarter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.quarter.calendar.CalendarChange.AddedYear;
import kz.dalel.quarter.calendar.CalendarDay;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;

/** What a change of the calendar has to hold. */
final class CalendarRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_TEXT = 300;

    private CalendarRules() {}

    /**
     * The wish with its texts trimmed.
     *
     * @throws UserError {@code INVALID} with the first thing that is missing or wrong; {@code CONFLICT} if the year is known already
     */
    static CalendarWish checked(CalendarWish wish, WorkingCalendar calendar) {
        if (wish.year().isEmpty() && wish.days().isEmpty()) {
            throw invalid("calendar.change.empty");
        }
        Optional<AddedYear> year = wish.year().map(added -> checked(added, calendar));
        Set<LocalDate> seen = new HashSet<>();
        List<CalendarDay> days = wish.days().stream().map(CalendarRules::checked).toList();
        for (CalendarDay day : days) {
            int of = day.day().getYear();
            if (!calendar.covers(of) && year.filter(added -> added.year() == of).isEmpty()) {
                throw invalid("calendar.change.yearNotKnown", Integer.toString(of));
            }
            if (!seen.add(day.day())) {
                throw invalid("calendar.change.dayTwice", Language.current().write(day.day()));
            }
        }
        return new CalendarWish(year, days);
    }

    private static AddedYear checked(AddedYear added, WorkingCalendar calendar) {
        if (added.year() < FIRST_YEAR || added.year() > LAST_YEAR) {
            throw invalid("calendar.change.year", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        if (calendar.covers(added.year())) {
            throw new UserError(UserError.Kind.CONFLICT, "calendar.change.yearKnown", Integer.toString(added.year()));
        }
        return new AddedYear(added.year(), text(added.source(), "calendar.change.source"));
    }

    private static CalendarDay checked(CalendarDay day) {
        if (day.day() == null) {
            throw invalid("calendar.change.day");
        }
        if (day.kind() == null) {
            throw invalid("calendar.change.kind");
        }
        DayOfWeek weekday = day.day().getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        if (day.kind() == DayKind.WORKED_WEEKEND && !weekend) {
            throw invalid("calendar.change.notWeekend", Language.current().write(day.day()));
        }
        return new CalendarDay(
                day.day(),
                day.kind(),
                day.kind() == DayKind.HOLIDAY && day.moves(),
                text(day.name(), "calendar.change.name"),
                text(day.source(), "calendar.change.source"));
    }

    private static String text(String text, String refusal) {
        if (text == null || text.isBlank()) {
            throw invalid(refusal);
        }
        String stripped = text.strip();
        if (stripped.length() > LONGEST_TEXT) {
            throw invalid("calendar.change.tooLong", LONGEST_TEXT);
        }
        return stripped;
    }

    private static UserError invalid(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }
}
