package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.PersonChange;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a role from a day on; enters the person if necessary, and brings name and address up to date. */
@Service
public class AppointPerson {

    private final RegistryUpdate update;
    private final Membership membership;
    private final Directory directory;

    AppointPerson(RegistryUpdate update, Membership membership, Directory directory) {
        this.update = update;
        this.membership = membership;
        this.directory = directory;
    }

    /** @throws UserError if the body was never registered, or if the registry knows something later already */
    @Transactional
    public void handle(Command command) {
        PersonChange change = new PersonChange(command.person(), true, command.role(), command.lastDay().orElse(null));
        update.apply(RegistryChange.ofPeople(command.validFrom(), List.of(new Entry<>(null, change))), command.decision());
        membership.refresh(List.of(command.person().id()));
        command.password().ifPresent(password -> directory.setPassword(command.person().id(), password));
    }

    /**
     * @param validFrom the first day of the role
     * @param lastDay its last day; empty until further notice
     * @param password set for the person; without one a new person cannot log in by password
     * @param decision who gives the role and why
     */
    public record Command(Person person, HeldRole role, LocalDate validFrom, Optional<LocalDate> lastDay, Optional<InitialPassword> password,
            Decision decision) {

        /** By the command line, until further notice. */
        public Command(Person person, HeldRole role, LocalDate validFrom, Optional<InitialPassword> password) {
            this(person, role, validFrom, Optional.empty(), password, Decision.ofOperator());
        }

        public Command(Person person, HeldRole role, LocalDate validFrom) {
            this(person, role, validFrom, Optional.empty());
        }
    }
}
