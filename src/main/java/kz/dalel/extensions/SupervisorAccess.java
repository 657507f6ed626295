package kz.dalel.extensions;

import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Supervisors who may have a say in a body's extension. */
@Component
class SupervisorAccess {

    private final People people;
    private final ConflictsOfInterest conflicts;

    SupervisorAccess(People people, ConflictsOfInterest conflicts) {
        this.people = people;
        this.conflicts = conflicts;
    }

    /** @throws UserError {@code FORBIDDEN} unless the actor is a supervisor without a conflict of interest with the body */
    void require(PersonId actor, BodyId body) {
        people.require(actor, Role.SUPERVISOR);
        if (conflicts.exist(actor, body)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "extensions.conflict");
        }
    }
}
