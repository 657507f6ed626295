package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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
        return mayName(actor, people.rolesOf(actor, LocalDate.now(clock)), person, role);
    }

    /** As {@link #mayName(PersonId, PersonId, HeldRole)}, for many questions about one actor who holds these roles. */
    static boolean mayName(PersonId actor, Set<HeldRole> held, PersonId person, HeldRole role) {
        return actor.equals(person)
                || held.contains(HeldRole.of(Role.SUPERVISOR))
                || held.contains(HeldRole.of(Role.ADMIN))
                || role.role() == Role.VERIFIER && held.contains(HeldRole.of(Role.HEAD_VERIFIER))
                || role.role() == Role.OFFICER && held.contains(HeldRole.of(Role.HEAD, role.body().orElseThrow()));
    }
}
