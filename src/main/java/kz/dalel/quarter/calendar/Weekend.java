package kz.dalel.quarter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The five-day week. */
final class Weekend {

    private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Weekend() {}

    static boolean includes(LocalDate day) {
        return DAYS.contains(day.getDayOfWeek());
    }
}
