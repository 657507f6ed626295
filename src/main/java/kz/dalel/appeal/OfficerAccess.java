package kz.dalel.appeal;

import java.time.Clock;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may act for a body in matters of its score. */
@Component
class OfficerAccess {

    private final People people;
    private final Clock clock;

    OfficerAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} unless the person is an officer of the body: others need not know of it */
    void require(PersonId actor, BodyId body) {
        if (!isOfficer(actor, body)) {
            throw Appeals.unknown();
        }
    }

    boolean isOfficer(PersonId actor, BodyId body) {
        return people.roleOn(actor, Role.OFFICER, body, Deadlines.dayOf(clock.instant()));
    }
}
