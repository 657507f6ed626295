package kz.dalel.quarter.calendar;

import java.time.LocalDate;

/**
 * A day that the calendar says something of beyond its weekday.
 *
 * @param working whether it is worked, all said
 * @param name what it is called
 * @param source on what that rests
 * @param origin who says so
 */
public record MarkedDay(LocalDate day, boolean working, DayKind kind, boolean moves, String name, String source, Origin origin) {

    /** Where what is said of a day comes from. */
    public enum Origin {
        /** The calendar that comes with Dalel. */
        SUPPLIED,
        /** It follows from a holiday on a weekend. */
        RULE,
        /** An administrator's change. */
        ENTERED
    }
}
