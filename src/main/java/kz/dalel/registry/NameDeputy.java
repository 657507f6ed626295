package kz.dalel.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who stands in for somebody who will be away. From the first to the last day the deputy holds the person's role; what
 * the person had taken goes back to those who can do it.
 */
@Service
public class NameDeputy {

    private final People people;
    private final DeputyAccess access;
    private final DeputyRules rules;
    private final DeputyRows rows;
    private final RegistryTables registry;
    private final Membership membership;
    private final Directory directory;
    private final ApplicationEventPublisher news;
    private final Ledger ledger;
    private final Clock clock;

    NameDeputy(
            People people,
            DeputyAccess access,
            DeputyRules rules,
            DeputyRows rows,
            RegistryTables registry,
            Membership membership,
            Directory directory,
            ApplicationEventPublisher news,
            Ledger ledger,
            Clock clock) {
        this.people = people;
        this.access = access;
        this.rules = rules;
        this.rows = rows;
        this.registry = registry;
        this.membership = membership;
        this.directory = directory;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} unless the actor may name somebody's deputy ({@link DeputyAccess}); {@code NOT_FOUND}
     *     if somebody is not registered; {@code CONFLICT} if somebody stands in already, or one of the two is not free;
     *     {@code INVALID} if the days make no sense, the person does not hold the role or the deputy cannot take it
     */
    @Transactional
    public DeputyId handle(Command command) {
        registry.lock();
        requireKnown(command.person());
        requireKnown(command.deputy());
        access.require(command.actor(), command.person(), command.role());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.now(clock);
        rules.require(command, today);
        Deputy deputy = new Deputy(
                DeputyId.random(),
                command.person(),
                command.role(),
                command.deputy(),
                command.from(),
                command.to(),
                command.actor(),
                now,
                Optional.empty());
        rows.insert(deputy);
        ledger.record(command.actor(), LedgerAct.DEPUTY_NAMED, deputy.person().value());
        if (deputy.isAtWorkOn(today)) {
            membership.refresh(List.of(deputy.deputy()));
            if (deputy.ofWorkThatIsTaken()) {
                directory.giveBackTasks(deputy.person(), deputy.role());
            }
            news.publishEvent(new DeputyChanged(deputy.person(), deputy.role()));
        }
        return deputy.id();
    }

    private void requireKnown(PersonId person) {
        if (people.person(person).isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.personUnknown", person.value());
        }
    }

    /**
     * @param actor who names the deputy
     * @param person who will be away
     * @param role the role the deputy is to hold meanwhile
     * @param deputy who is to stand in
     * @param from first day, today or later
     * @param to last day
     */
    public record Command(
            PersonId actor, PersonId person, HeldRole role, PersonId deputy, LocalDate from, LocalDate to) {}
}
