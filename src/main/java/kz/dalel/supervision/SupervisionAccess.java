package kz.dalel.supervision;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who watches quarters. */
@Component
public class SupervisionAccess {

    private final People people;
    private final Clock clock;

    SupervisionAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whether the person sees where every body stands, and mends what has failed. */
    public boolean watches(PersonId person) {
        return holds(person, Role.SUPERVISOR);
    }

    /** Whether the person sees how the work goes on: supervisors, and the head of verification. */
    public boolean seesPace(PersonId person) {
        return watches(person) || holds(person, Role.HEAD_VERIFIER);
    }

    /** @throws UserError {@code FORBIDDEN} for everybody who does not {@linkplain #watches watch} */
    void requireWatcher(PersonId person) {
        if (!watches(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "supervision.supervisorsOnly");
        }
    }

    /** @throws UserError {@code FORBIDDEN} for everybody who does not {@linkplain #seesPace see it} */
    void requirePace(PersonId person) {
        if (!seesPace(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "supervision.paceOnly");
        }
    }

    private boolean holds(PersonId person, Role role) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return people.roleOn(person, role, today);
    }
}
