package kz.dalel.supervision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import kz.dalel.quarter.calendar.Deadlines;

/** Working days from one moment to many deadlines, of which few differ. */
final class WorkingDays {

    private final Deadlines deadlines;
    private final Instant now;
    private final Map<Instant, Integer> known = new HashMap<>();

    WorkingDays(Deadlines deadlines, Instant now) {
        this.deadlines = deadlines;
        this.now = now;
    }

    /** Working days that are left; days of the calendar where the calendar of working days does not reach so far. */
    int until(Instant deadline) {
        return known.computeIfAbsent(deadline, this::count);
    }

    private int count(Instant deadline) {
        return deadlines
                .workingDaysLeftIfKnown(now, deadline)
                .orElseGet(() -> (int) ChronoUnit.DAYS.between(Deadlines.dayOf(now), Deadlines.dayOf(deadline)));
    }
}
