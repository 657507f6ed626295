package kz.dalel.extensions;

import java.time.Clock;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.BodyReaders;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may see what a body asked for and got. */
@Component
public class ExtensionReaders {

    private final BodyReaders readers;
    private final People people;
    private final Clock clock;

    ExtensionReaders(BodyReaders readers, People people, Clock clock) {
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /** Whether the person asks for the body: its officers and its head. */
    public boolean mayRequest(PersonId person, BodyId body) {
        return readers.isOf(person, body);
    }

    /** Whether the person is a supervisor, who sees what every body asked for. */
    public boolean supervises(PersonId person) {
        return people.roleOn(person, Role.SUPERVISOR, Deadlines.dayOf(clock.instant()));
    }

    /** @throws UserError {@code NOT_FOUND} for everybody but {@link BodyReaders} */
    public void require(PersonId person, BodyId body) {
        if (!readers.include(person, body)) {
            throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
        }
    }
}
