package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.persistence.ConflictRows;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor ends a declared conflict of interest of somebody else before its time, with a reason. It holds until the day is over; one
 * that has not begun never begins.
 */
@Service
public class EndConflict {

    private static final int LONGEST_REASON = 2_000;

    private final People people;
    private final ConflictAccess access;
    private final ConflictRows rows;
    private final RegistryTables registry;
    private final Ledger ledger;
    private final Clock clock;

    EndConflict(
            People people, ConflictAccess access, ConflictRows rows, RegistryTables registry, Ledger ledger, Clock clock) {
        this.people = people;
        this.access = access;
        this.rows = rows;
        this.registry = registry;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} if there is no such conflict, or the actor may not know of it; {@code FORBIDDEN} unless the actor
     *     may end it ({@link ConflictAccess}); {@code INVALID} without a reason; {@code CONFLICT} if it has ended: who ended it and when
     */
    @Transactional
    public void handle(PersonId actor, ConflictId id, String reason) {
        registry.lock();
        DeclaredConflict conflict = rows.find(id)
                .filter(known -> known.person().equals(actor) || access.readingOf(actor) != ConflictAccess.Reading.OWN)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "registry.conflict.unknown"));
        access.requireToEnd(actor, conflict.person(), conflict.body());
        String why = Grounds.require(reason, "reason", LONGEST_REASON);
        LocalDate today = LocalDate.now(clock);
        requireOpen(conflict, today);
        LocalDate lastDay = conflict.from().isAfter(today) ? conflict.from().minusDays(1) : today;
        rows.end(conflict, new DeclaredConflict.End(lastDay, why, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(actor, LedgerAct.CONFLICT_ENDED, DeclareConflict.matterOf(conflict));
    }

    private void requireOpen(DeclaredConflict conflict, LocalDate today) {
        conflict.end().ifPresent(end -> {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "registry.conflict.ended",
                    people.person(end.by()).map(Person::name).orElse(end.by().value()),
                    Language.current().write(LocalDate.ofInstant(end.at(), clock.getZone())));
        });
        conflict.to().filter(today::isAfter).ifPresent(day -> {
            throw new UserError(UserError.Kind.CONFLICT, "registry.conflict.passed", Language.current().write(day));
        });
    }
}
