package kz.dalel.quarter.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.persistence.CalendarRows;
import kz.dalel.shared.UserError;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar as it is in the database at this moment. What was worked out is kept for as long as no node has changed the calendar
 * since, which costs one look at an index for each transaction; within a transaction the calendar stays the same.
 */
public final class CurrentCalendar {

    private final CalendarFile file;
    private final CalendarRows rows;
    private volatile Known known;

    CurrentCalendar(CalendarFile file, CalendarRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /** The calendar as it would be with one more change. */
    public WorkingCalendar with(CalendarChange change) {
        List<CalendarChange> all = new ArrayList<>(rows.all());
        all.add(change);
        CalendarDays days = CalendarDays.of(file, all);
        return new WorkingCalendar(() -> days);
    }

    /** The calendar as it is now, and stays for whoever holds this. */
    public WorkingCalendar still() {
        CalendarDays days = latest().days();
        return new WorkingCalendar(() -> days);
    }

    CalendarDays days() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return latest().days();
        }
        return OfTransaction.of(this).days();
    }

    void hold() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            OfTransaction.of(this).hold();
        }
    }

    private Known latest() {
        Optional<UUID> version = rows.version();
        Known last = known;
        if (last == null || !last.version().equals(version)) {
            last = new Known(version, CalendarDays.of(file, rows.all()));
            known = last;
        }
        return last;
    }

    /** @param version the latest change that the days hold; empty if there is none */
    private record Known(Optional<UUID> version, CalendarDays days) {}

    /** What one transaction works with. */
    private static final class OfTransaction implements TransactionSynchronization {

        private final CurrentCalendar calendar;
        private CalendarDays days;
        private boolean held;

        private OfTransaction(CurrentCalendar calendar) {
            this.calendar = calendar;
            this.days = calendar.latest().days();
        }

        CalendarDays days() {
            return days;
        }

        void hold() {
            if (held) {
                return;
            }
            if (!calendar.rows.tryHold()) {
                throw new UserError(UserError.Kind.CONFLICT, "calendar.beingChanged");
            }
            held = true;
            days = calendar.latest().days();
        }

        static OfTransaction of(CurrentCalendar calendar) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(OfTransaction.class::isInstance)
                    .map(OfTransaction.class::cast)
                    .filter(each -> each.calendar == calendar)
                    .findFirst()
                    .orElseGet(() -> registered(calendar));
        }

        private static OfTransaction registered(CurrentCalendar calendar) {
            OfTransaction its = new OfTransaction(calendar);
            TransactionSynchronizationManager.registerSynchronization(its);
            return its;
        }
    }
}
