package kz.dalel.quarter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;

/**
 * Deadlines as instants. A deadline ends at a time of its day in Almaty, 18:30 unless the quarter says otherwise; what
 * arrives at that very instant is in time.
 */
public final class Deadlines {

    /** The whole country is UTC+5 since 1 March 2024. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** When a deadline's day ends. */
    public static final LocalTime END_OF_DAY = LocalTime.of(18, 30);

    /** Day of the month after the quarter by which evidence is submitted. */
    public static final int SUBMISSION_DAY = 10;

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final WorkingCalendar calendar;
    private final Runnable hold;

    public Deadlines(WorkingCalendar calendar) {
        this(calendar, () -> {});
    }

    /** @param hold see {@link #holdCalendar()} */
    Deadlines(WorkingCalendar calendar, Runnable hold) {
        this.calendar = calendar;
        this.hold = hold;
    }

    /**
     * Keeps the calendar as it is until the transaction ends, so that no change comes between counting a deadline and keeping it:
     * the change would not see the deadline, nor the deadline the change. Whatever counts a term does so by itself; whoever copies a
     * deadline has to.
     *
     * @throws UserError {@code CONFLICT} if the calendar is being changed at this moment
     */
    public void holdCalendar() {
        hold.run();
    }

    /** The submission deadline of a quarter: the 10th of the month after it, moved to the next working day, 18:30. */
    public Instant submission(QuarterId quarter) {
        return submission(quarter, SUBMISSION_DAY, END_OF_DAY);
    }

    /**
     * The submission deadline of a quarter under terms of its own.
     *
     * @param dayOfMonth day of the month after the quarter, 1 to 28; moved to the next working day
     * @param endOfDay when that day ends in Almaty
     * @throws UserError if there is no such day in every month, or the calendar does not know the year
     */
    public Instant submission(QuarterId quarter, int dayOfMonth, LocalTime endOfDay) {
        if (dayOfMonth < 1 || dayOfMonth > LAST_DAY_OF_EVERY_MONTH) {
            throw new UserError(UserError.Kind.INVALID, "calendar.submissionDay", dayOfMonth, LAST_DAY_OF_EVERY_MONTH);
        }
        return onWorkingDay(quarter.next().firstDay().withDayOfMonth(dayOfMonth), endOfDay);
    }

    /** The end of a day, or of the first working day after it if it is not worked. */
    public Instant onWorkingDay(LocalDate day, LocalTime endOfDay) {
        holdCalendar();
        return endOf(calendar.nextWorkingDay(day), endOfDay);
    }

    /**
     * The end of a term of working days; the day on which it starts does not count. Ends at 18:30.
     *
     * @param days working days, 1 or more
     * @throws UserError if the calendar does not know a year on the way
     */
    public Instant afterWorkingDays(Instant start, int days) {
        return afterWorkingDays(start, days, END_OF_DAY);
    }

    /** As {@link #afterWorkingDays(Instant, int)}, with another end of the day. */
    public Instant afterWorkingDays(Instant start, int days, LocalTime endOfDay) {
        holdCalendar();
        return endOf(calendar.plusWorkingDays(dayOf(start), days), endOfDay);
    }

    /**
     * Working days that are left: 0 on the deadline's own day, negative after it.
     *
     * @throws UserError if the calendar does not know a year on the way
     */
    public int workingDaysLeft(Instant now, Instant deadline) {
        return calendar.workingDaysBetween(dayOf(now), dayOf(deadline));
    }

    /** As {@link #workingDaysLeft}; empty if the calendar does not know a year on the way. */
    public Optional<Integer> workingDaysLeftIfKnown(Instant now, Instant deadline) {
        boolean known = calendar.covers(dayOf(now).getYear()) && calendar.covers(dayOf(deadline).getYear());
        return known ? Optional.of(workingDaysLeft(now, deadline)) : Optional.empty();
    }

    /** The given time of a day in Almaty. */
    public static Instant endOf(LocalDate day, LocalTime endOfDay) {
        return day.atTime(endOfDay).atZone(ZONE).toInstant();
    }

    /** The day it is in Almaty at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
