package kz.dalel.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/** Decides whether digests are sent today, and when. */
@Service
public class PlanDigests {

    private final WorkingCalendar calendar;
    private final NotificationSettings settings;
    private final Clock clock;

    PlanDigests(WorkingCalendar calendar, NotificationSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws UserError if the calendar does not know the year: whether a day is worked is never guessed */
    public Plan handle() {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return new Plan(calendar.isWorkingDay(today), Deadlines.endOf(today, settings.at()));
    }

    /**
     * What is planned for a day.
     *
     * @param due whether digests are sent: on working days
     * @param at when
     */
    public record Plan(boolean due, Instant at) {}
}
