package kz.dalel.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.PersonChange;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a role that a person holds. */
@Service
public class RelievePerson {

    private final People people;
    private final Appointments appointments;
    private final RegistryTables tables;
    private final RegistryUpdate update;
    private final Membership membership;

    RelievePerson(People people, Appointments appointments, RegistryTables tables, RegistryUpdate update,
            Membership membership) {
        this.people = people;
        this.appointments = appointments;
        this.tables = tables;
        this.update = update;
        this.membership = membership;
    }

    /**
     * What had not begun by then never begins.
     *
     * @throws UserError (not found) if the person does not hold the role on that day or later; (conflict) if there were to be no
     *     administrator any more
     */
    @Transactional
    public void handle(Command command) {
        Person person = people.person(command.person()).orElseThrow(() -> notHeld(command));
        tables.lock();
        List<Appointment> ending = appointments.of(person.id()).stream()
                .filter(each -> each.role().equals(command.role()) && each.outlasts(command.lastDay()))
                .sorted(Comparator.comparing(Appointment::from).reversed())
                .toList();
        if (ending.isEmpty()) {
            throw notHeld(command);
        }
        // The latest first: of one role the registry compares with its last row.
        ending.forEach(each -> end(person, each, command));
        membership.refresh(List.of(person.id()));
    }

    private void end(Person person, Appointment ending, Command command) {
        boolean begins = !ending.from().isAfter(command.lastDay());
        LocalDate on = begins ? command.lastDay() : ending.from();
        LocalDate lastDay = begins ? command.lastDay() : ending.from().minusDays(1);
        PersonChange change = new PersonChange(person, true, command.role(), lastDay);
        update.apply(RegistryChange.ofPeople(on, List.of(new Entry<>(null, change))), command.decision());
    }

    private static UserError notHeld(Command command) {
        return new UserError(
                UserError.Kind.NOT_FOUND, "registry.roleNotHeld", command.person().value(), Language.current().write(command.lastDay()));
    }

    /**
     * @param lastDay the last day of the role
     * @param decision who ends it and why
     */
    public record Command(PersonId person, HeldRole role, LocalDate lastDay, Decision decision) {

        /** By the command line. */
        public Command(PersonId person, HeldRole role, LocalDate lastDay) {
            this(person, role, lastDay, Decision.ofOperator());
        }
    }
}
