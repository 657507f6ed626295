package kz.dalel.quarter.calendar;

import java.time.LocalDate;

/**
 * What an administrator says of one day.
 *
 * @param moves whether a holiday that falls on a weekend makes the next working day a day off; false for every other kind
 * @param name what the day is called: the holiday, the transfer
 * @param source on what it rests: the law or decree
 */
public record CalendarDay(LocalDate day, DayKind kind, boolean moves, String name, String source) {}
