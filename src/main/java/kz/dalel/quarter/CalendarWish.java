package kz.dalel.quarter;

import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.calendar.CalendarChange.AddedYear;
import kz.dalel.quarter.calendar.CalendarDay;

/**
 * How the calendar is to be changed.
 *
 * @param year a year that is to be known from now on
 * @param days what is to be said of days; each takes the place of what was said of its day before
 */
public record CalendarWish(Optional<AddedYear> year, List<CalendarDay> days) {

    public CalendarWish {
        days = List.copyOf(days);
    }
}
