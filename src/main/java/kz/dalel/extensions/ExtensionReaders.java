package kz.dalel.extensions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may see what a body asked for and got. */
@Component
public class ExtensionReaders {

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    ExtensionReaders(People people, ConflictsOfInterest conflicts, Clock clock) {
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Whether the person asks for the body: its officers and its head. */
    public boolean mayRequest(PersonId person, BodyId body) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return Stream.of(Role.OFFICER, Role.HEAD).anyMatch(role -> people.roleOn(person, role, body, today));
    }

    /** Whether the person is a supervisor, who sees what every body asked for. */
    public boolean supervises(PersonId person) {
        return people.roleOn(person, Role.SUPERVISOR, Deadlines.dayOf(clock.instant()));
    }

    /**
     * The body's officers and head, supervisors and the commission; verifiers too, unless they belong or belonged to the body.
     *
     * @throws UserError {@code NOT_FOUND} for everybody else
     */
    public void require(PersonId person, BodyId body) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        boolean reader = mayRequest(person, body)
                || Stream.of(Role.COMMISSION, Role.SUPERVISOR).anyMatch(role -> people.roleOn(person, role, today))
                || Stream.of(Role.VERIFIER, Role.HEAD_VERIFIER).anyMatch(role -> people.roleOn(person, role, today))
                        && !conflicts.exist(person, body);
        if (!reader) {
            throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
        }
    }
}
