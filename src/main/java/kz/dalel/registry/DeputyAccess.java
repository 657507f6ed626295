package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * Who may name and dismiss somebody's deputy: the person, a supervisor or an administrator; the head of the body for its
 * officers; the head of verification for verifiers.
 */
@Component
public class DeputyAccess {

    private final People people;
    private final Clock clock;

    DeputyAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws UserError {@code FORBIDDEN} for everybody else */
    void require(PersonId actor, PersonId person, HeldRole role) {
        if (!mayName(actor, person, role)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.deputy.mayNotName");
        }
    }

    /** Whether the actor may name and dismiss the person's deputy in the role. */
    public boolean mayName(PersonId actor, PersonId person, HeldRole role) {
        return actor.equals(person)
                || holds(actor, Role.SUPERVISOR)
                || holds(actor, Role.ADMIN)
                || role.role() == Role.VERIFIER && holds(actor, Role.HEAD_VERIFIER)
                || role.role() == Role.OFFICER && isHeadOf(actor, role.body().orElseThrow());
    }

    private boolean holds(PersonId actor, Role role) {
        return people.roleOn(actor, role, LocalDate.now(clock));
    }

    private boolean isHeadOf(PersonId actor, BodyId body) {
        return people.roleOn(actor, Role.HEAD, body, LocalDate.now(clock));
    }
}
