package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator, with whom a new system is entered; or another one when nobody can get in any more. */
@Service
public class CreateAdministrator {

    private final People people;
    private final AppointPerson appointPerson;
    private final Clock clock;

    CreateAdministrator(People people, AppointPerson appointPerson, Clock clock) {
        this.people = people;
        this.appointPerson = appointPerson;
        this.clock = clock;
    }

    /**
     * @throws UserError (conflict) if there is an administrator already and the command does not say to make another one;
     *     (invalid) if the password is too weak
     */
    @Transactional
    public void handle(Command command) {
        List<Person> administrators = people.holders(Role.ADMIN);
        if (!administrators.isEmpty() && !command.another()) {
            throw new UserError(
                    UserError.Kind.CONFLICT, "registry.administratorExists", administrators.get(0).id().value());
        }
        command.password().requireStrongFor(command.person().id());
        appointPerson.handle(new AppointPerson.Command(
                command.person(), HeldRole.of(Role.ADMIN), LocalDate.now(clock), Optional.of(command.password())));
    }

    /** @param another whether to make this administrator although there is one already */
    public record Command(Person person, InitialPassword password, boolean another) {}
}
