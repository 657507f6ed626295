package kz.dalel.quarter.calendar;

/** What an administrator says of a day. */
public enum DayKind {
    /** A holiday; if it {@linkplain CalendarDay#moves() moves} and falls on a weekend, the next working day is off too. */
    HOLIDAY,
    /** A single day off, by decree. */
    DAY_OFF,
    /** A Saturday or Sunday that is worked. */
    WORKED_WEEKEND,
    /** A day like any other of its week, whatever the calendar said of it: what was entered or supplied is taken out. */
    ORDINARY
}
