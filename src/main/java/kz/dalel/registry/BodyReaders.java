package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may read what became of a body in a quarter before its rating is published. */
@Component
public class BodyReaders {

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    BodyReaders(People people, ConflictsOfInterest conflicts, Clock clock) {
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** The body's officers and head, supervisors and the commission; verifiers too, unless they belong or belonged to the body. */
    public boolean include(PersonId person, BodyId body) {
        return isOf(person, body)
                || holds(person, Role.COMMISSION, Role.SUPERVISOR)
                || holds(person, Role.VERIFIER, Role.HEAD_VERIFIER) && !conflicts.exist(person, body);
    }

    /** Whether the person is an officer or the head of the body today. */
    public boolean isOf(PersonId person, BodyId body) {
        return Stream.of(Role.OFFICER, Role.HEAD).anyMatch(role -> people.roleOn(person, role, body, LocalDate.now(clock)));
    }

    private boolean holds(PersonId person, Role... roles) {
        return Stream.of(roles).anyMatch(role -> people.roleOn(person, role, LocalDate.now(clock)));
    }
}
