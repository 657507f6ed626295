package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.PersonChange;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a role that a person holds. */
@Service
public class RelievePerson {

    private final People people;
    private final RegistryUpdate update;
    private final Membership membership;

    RelievePerson(People people, RegistryUpdate update, Membership membership) {
        this.people = people;
        this.update = update;
        this.membership = membership;
    }

    /** @throws UserError (not found) if the person does not hold the role on that day */
    @Transactional
    public void handle(Command command) {
        Person person = people.person(command.person())
                .filter(known -> people.rolesOf(known.id(), command.lastDay()).contains(command.role()))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "registry.roleNotHeld",
                        command.person().value(),
                        Language.current().write(command.lastDay())));
        PersonChange change = new PersonChange(person, true, command.role(), command.lastDay());
        update.apply(RegistryChange.ofPeople(command.lastDay(), List.of(new Entry<>(null, change))));
        membership.refresh(List.of(person.id()));
    }

    /** @param lastDay the last day of the role */
    public record Command(PersonId person, HeldRole role, LocalDate lastDay) {}
}
