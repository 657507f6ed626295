package kz.dalel.quarter.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * What a calendar file says, before it is worked out into days.
 *
 * @param standing holidays on the same date every year
 * @param years the years the file knows; no other year can be counted in
 */
record CalendarFile(List<Standing> standing, Map<Integer, Year> years) {

    /**
     * @param day month and day
     * @param moves whether falling on a weekend makes the next working day a day off
     * @param since first year in which the holiday is kept; absent: always
     * @param until last year in which the holiday is kept; absent: always
     * @param source who says so
     */
    record Standing(
            MonthDay day,
            String name,
            @JsonProperty(required = true) boolean moves,
            Integer since,
            Integer until,
            String source) {

        boolean keptIn(int year) {
            return (since == null || year >= since) && (until == null || year <= until);
        }
    }

    /**
     * @param holidays holidays whose date changes from year to year
     * @param daysOff single days off, by decree or as published
     * @param workedWeekends weekend days worked instead
     */
    record Year(List<Holiday> holidays, List<Day> daysOff, List<Day> workedWeekends) {

        Year {
            holidays = holidays == null ? List.of() : holidays;
            daysOff = daysOff == null ? List.of() : daysOff;
            workedWeekends = workedWeekends == null ? List.of() : workedWeekends;
        }
    }

    record Holiday(
            LocalDate date, String name, @JsonProperty(required = true) boolean moves, String source) {}

    record Day(LocalDate date, String name, String source) {}
}
