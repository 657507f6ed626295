package kz.dalel.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves: every role ends with the last day, and so does standing in for others. Whoever has left already is signed out
 * at once.
 */
@Service
public class DismissPerson {

    private final Appointments appointments;
    private final RelievePerson relievePerson;
    private final DeputyRows deputies;
    private final Membership membership;
    private final SignIns signIns;
    private final RegistryTables tables;
    private final ApplicationEventPublisher news;
    private final Ledger ledger;
    private final Clock clock;

    DismissPerson(Appointments appointments, RelievePerson relievePerson, DeputyRows deputies, Membership membership, SignIns signIns,
            RegistryTables tables, ApplicationEventPublisher news, Ledger ledger, Clock clock) {
        this.appointments = appointments;
        this.relievePerson = relievePerson;
        this.deputies = deputies;
        this.membership = membership;
        this.signIns = signIns;
        this.tables = tables;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError (not found) if the person holds no role after the last day; (conflict) if there were to be no administrator
     *     any more
     */
    @Transactional
    public void handle(Command command) {
        tables.lock();
        List<HeldRole> ending = appointments.of(command.person()).stream()
                .filter(each -> each.outlasts(command.lastDay()))
                .map(Appointment::role)
                .distinct()
                .toList();
        if (ending.isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.noRoleToEnd", command.person().value());
        }
        ending.forEach(role -> relievePerson.handle(
                new RelievePerson.Command(command.person(), role, command.lastDay(), command.decision())));
        endDeputyships(command);
        if (command.lastDay().isBefore(LocalDate.now(clock))) {
            signIns.endAll(command.person(), Optional.empty(), command.decision().actor());
        }
        ledger.record(command.decision().actor(), LedgerAct.PERSON_LEFT, command.person().value(),
                RoleChanges.ended(command.lastDay(), command.decision()));
    }

    private void endDeputyships(Command command) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Deputy> ending = deputies.notPassed(today).stream()
                .filter(each -> each.deputy().equals(command.person()) && each.to().isAfter(command.lastDay()))
                .toList();
        for (Deputy deputy : ending) {
            LocalDate lastDay = deputy.from().isAfter(command.lastDay()) ? deputy.from().minusDays(1) : command.lastDay();
            deputies.end(deputy.id(), lastDay, command.decision().actor(), now);
            ledger.record(command.decision().actor(), LedgerAct.DEPUTY_DISMISSED, deputy.person().value(), command.decision().reason());
            if (deputy.isAtWorkOn(today)) {
                news.publishEvent(new DeputyChanged(deputy.person(), deputy.role()));
            }
        }
        if (!ending.isEmpty()) {
            membership.refresh(List.of(command.person()));
        }
    }

    /**
     * @param lastDay last day in office; yesterday for somebody who has left already
     * @param decision who says so and why
     */
    public record Command(PersonId person, LocalDate lastDay, Decision decision) {}
}
