package kz.dalel.quarter.calendar;

/**
 * The calendar does not know a year that begins within a quarter; published at start and once a day, on every node, for as long as
 * that is so.
 *
 * @param sentence what it means, for people
 */
public record CalendarYearMissing(int year, String sentence) {}
