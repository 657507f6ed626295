package kz.dalel.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.quarter.calendar.CurrentCalendar;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.quarter.persistence.CalendarRows;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a change of the calendar would do to open deadlines, before an administrator confirms it. */
@Service
public class PlanCalendarChange {

    private final CurrentCalendar calendar;
    private final CalendarRows rows;
    private final List<CountedDeadlines> deadlines;
    private final People people;
    private final Clock clock;

    PlanCalendarChange(
            CurrentCalendar calendar,
            CalendarRows rows,
            List<CountedDeadlines> deadlines,
            People people,
            Clock clock) {
        this.calendar = calendar;
        this.rows = rows;
        this.deadlines = deadlines;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator; {@code INVALID} if the change makes no sense, or a deadline
     *     would go into a year that the calendar does not know; {@code CONFLICT} if a year is to be added that is known already
     */
    @Transactional(readOnly = true)
    public Plan handle(PersonId actor, CalendarWish wish) {
        PlannedChange planned = plan(actor, wish);
        return new Plan(planned.change().number() - 1, planned.fingerprint(), planned.moves());
    }

    PlannedChange plan(PersonId actor, CalendarWish wish) {
        people.require(actor, Role.ADMIN);
        WorkingCalendar before = calendar.still();
        CalendarWish checked = CalendarRules.checked(wish, before);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CalendarChange change = new CalendarChange(
                UUID.randomUUID(), rows.lastNumber() + 1, checked.year(), checked.days(), actor, now);
        CalendarShift shift = new CalendarShift(before, calendar.with(change), now);
        List<DeadlineMove> moves = deadlines.stream()
                .flatMap(each -> each.movedBy(shift).stream())
                .toList();
        return new PlannedChange(change, moves);
    }

    /**
     * What a change would do.
     *
     * @param version how many changes there have been; the change is made only if there are no more when it is confirmed
     * @param fingerprint stands for the moves; the change is made only if it moves the same when it is confirmed
     * @param moves the deadlines that would move
     */
    public record Plan(int version, String fingerprint, List<DeadlineMove> moves) {}
}
