package kz.dalel.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.registry.domain.Amendment;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.RoleKey;
import kz.dalel.registry.persistence.AppointmentQueries;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to people's roles: each change an entry of the ledger, whichever way it came into the registry. */
@Component
public class RoleChanges {

    private static final Set<LedgerAct> ACTS = EnumSet.of(LedgerAct.ROLE_GIVEN, LedgerAct.ROLE_ENDED, LedgerAct.PERSON_LEFT);
    /** Other things happen to a person between two changes, few of them often. */
    private static final int LOOKED_THROUGH = 500;

    private final Ledger ledger;
    private final LedgerHistory history;
    private final AppointmentQueries appointments;
    private final RegistryTables tables;

    RoleChanges(Ledger ledger, LedgerHistory history, AppointmentQueries appointments, RegistryTables tables) {
        this.ledger = ledger;
        this.history = history;
        this.appointments = appointments;
        this.tables = tables;
    }

    /** The person's changes, the latest first. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> of(PersonId person) {
        return history.latestAbout(person.value(), LOOKED_THROUGH).stream().filter(entry -> ACTS.contains(entry.act())).toList();
    }

    /** The last of {@link #of}, from now to the end of the transaction: nobody else changes roles meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LedgerEntry> lastForUpdate(PersonId person) {
        tables.lock();
        return of(person).stream().findFirst();
    }

    /**
     * Records what has been written.
     *
     * @return whether there was anything
     * @throws UserError (conflict) if there were to be no administrator any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean record(Collection<Amendment<RoleKey, Held>> roles, Decision decision) {
        boolean any = false;
        for (Amendment<RoleKey, Held> role : roles) {
            switch (role.effect()) {
                case ADDED -> {
                    RoleKey key = role.added().key();
                    ledger.record(decision.actor(), LedgerAct.ROLE_GIVEN, matter(key), given(role, decision));
                    any = true;
                }
                case CLOSED -> {
                    requireAdministratorAfter(role);
                    ledger.record(decision.actor(), LedgerAct.ROLE_ENDED, matter(role.key()), ended(role.closedOn(), decision));
                    any = true;
                }
                default -> {
                    // Of a role there is nothing else that could change.
                }
            }
        }
        return any;
    }

    private void requireAdministratorAfter(Amendment<RoleKey, Held> role) {
        if (role.key().role().role() == Role.ADMIN && !appointments.administratorRemains(role.closedOn().plusDays(1))) {
            throw new UserError(UserError.Kind.CONFLICT, "registry.lastAdministrator");
        }
    }

    private static String matter(RoleKey key) {
        HeldRole role = key.role();
        return key.person() + "/" + role.role().code() + role.body().map(body -> "/" + body).orElse("");
    }

    private static String given(Amendment<RoleKey, Held> role, Decision decision) {
        LocalDate to = role.added().to();
        return to == null
                ? text("registry.roleGiven", Language.RUSSIAN.write(role.added().from()), decision.reason())
                : text("registry.roleGivenUntil", Language.RUSSIAN.write(role.added().from()), Language.RUSSIAN.write(to), decision.reason());
    }

    static String ended(LocalDate lastDay, Decision decision) {
        return text("registry.roleEnded", Language.RUSSIAN.write(lastDay), decision.reason());
    }

    private static String text(String key, Object... arguments) {
        return Messages.kept("registry").text(key, arguments);
    }
}
