package kz.dalel.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;

/**
 * The calendar before and after a change, and what it means for deadlines. A deadline moves if it is what its rule gave before and
 * the rule gives another one now. What has passed does not move, and nothing is moved into the past.
 */
public final class CalendarShift {

    private final WorkingCalendar before;
    private final WorkingCalendar after;
    private final Instant now;

    CalendarShift(WorkingCalendar before, WorkingCalendar after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /** When the change is made. */
    public Instant now() {
        return now;
    }

    /** The calendar as it was, to find out the terms behind a deadline that were not kept. */
    public WorkingCalendar before() {
        return before;
    }

    /**
     * Where a deadline goes.
     *
     * @param rule how the deadline follows from a calendar
     * @return empty if it stays
     */
    public Optional<Instant> moved(Instant deadline, Function<Deadlines, Instant> rule) {
        return moved(deadline, rule, rule);
    }

    /** As {@link #moved(Instant, Function)}, where what the deadline is counted from has moved as well. */
    Optional<Instant> moved(Instant deadline, Function<Deadlines, Instant> former, Function<Deadlines, Instant> rule) {
        if (!deadline.isAfter(now) || !former.apply(new Deadlines(before)).equals(deadline)) {
            return Optional.empty();
        }
        return Optional.of(rule.apply(new Deadlines(after))).filter(end -> !end.equals(deadline) && end.isAfter(now));
    }

    /** Where a deadline goes that was given as a day: away from the day only if it is no longer worked. */
    public Optional<Instant> movedOffItsDay(Instant deadline) {
        LocalDate day = Deadlines.dayOf(deadline);
        return moved(deadline, by -> by.onWorkingDay(day, deadline.atZone(Deadlines.ZONE).toLocalTime()));
    }
}
