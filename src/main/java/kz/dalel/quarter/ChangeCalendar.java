package kz.dalel.quarter;

import java.util.List;
import java.util.stream.Collectors;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.domain.CalendarProcess;
import kz.dalel.quarter.persistence.CalendarRows;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator changes the calendar, and with it every open deadline that follows from it. Calendar, deadlines, the timers that
 * act on them and the ledger change together. What people see in their task lists follows in the background, body by body.
 */
@Service
public class ChangeCalendar {

    private static final Messages MESSAGES = Messages.kept("calendar");

    private final PlanCalendarChange plans;
    private final CalendarRows rows;
    private final List<CountedDeadlines> deadlines;
    private final CalendarProcess process;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ChangeCalendar(
            PlanCalendarChange plans,
            CalendarRows rows,
            List<CountedDeadlines> deadlines,
            CalendarProcess process,
            People people,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.rows = rows;
        this.deadlines = deadlines;
        this.process = process;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * @return the change as it was recorded
     * @throws UserError as {@link PlanCalendarChange#handle}; {@code CONFLICT} too if somebody else changed the calendar since it was
     *     shown, with who and when, or if by now other deadlines would move than were shown
     */
    @Transactional
    public CalendarChange handle(Command command) {
        people.require(command.actor(), Role.ADMIN);
        rows.lockForChange();
        requireUnchanged(command.version());
        PlannedChange planned = plans.plan(command.actor(), command.wish());
        if (!planned.fingerprint().equals(command.fingerprint())) {
            throw new UserError(UserError.Kind.CONFLICT, "calendar.deadlinesChanged");
        }
        CalendarChange change = planned.change();
        rows.insert(change, planned.moves());
        deadlines.forEach(each -> each.move(planned.moves()));
        record(change, planned.moves());
        if (!planned.moves().isEmpty()) {
            process.alignDeadlines(change.id());
        }
        events.publishEvent(new CalendarChanged(change, planned.moves()));
        return change;
    }

    private void requireUnchanged(int version) {
        rows.last().filter(last -> last.number() != version).ifPresent(last -> {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "calendar.changedMeanwhile",
                    people.person(last.madeBy()).map(Person::name).orElse(last.madeBy().value()),
                    Language.current().writeMinute(last.madeAt().atZone(Deadlines.ZONE)));
        });
    }

    private void record(CalendarChange change, List<DeadlineMove> moves) {
        PersonId actor = change.madeBy();
        ledger.record(actor, LedgerAct.CALENDAR_CHANGED, "calendar/" + change.number(), reasonOf(change));
        for (DeadlineMove move : moves) {
            ledger.record(
                    actor,
                    LedgerAct.DEADLINE_MOVED,
                    move.matter(),
                    MESSAGES.text(
                            "calendar.moved." + move.kind(),
                            Language.RUSSIAN.writeMinute(move.from().atZone(Deadlines.ZONE)),
                            Language.RUSSIAN.writeMinute(move.to().atZone(Deadlines.ZONE))));
        }
    }

    private static String reasonOf(CalendarChange change) {
        String days = change.days().stream()
                .map(day -> MESSAGES.text(
                        "calendar.entry." + day.kind(), Language.RUSSIAN.write(day.day()), day.name(), day.source()))
                .collect(Collectors.joining("; "));
        return change.yearAdded()
                .map(added -> MESSAGES.text("calendar.entry.year", Integer.toString(added.year()), added.source())
                        + (days.isEmpty() ? "" : "; " + days))
                .orElse(days);
    }

    /**
     * A change that was looked at and is confirmed.
     *
     * @param version see {@link PlanCalendarChange.Plan}
     * @param fingerprint see {@link PlanCalendarChange.Plan}
     */
    public record Command(PersonId actor, CalendarWish wish, int version, String fingerprint) {}
}
