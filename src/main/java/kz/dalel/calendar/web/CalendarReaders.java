package kz.dalel.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may look at the calendar's page: administrators, who change it, and supervisors, who watch the deadlines. */
@Component
class CalendarReaders {

    private final People people;
    private final Clock clock;

    CalendarReaders(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    boolean mayRead(PersonId person) {
        return mayChange(person) || people.roleOn(person, Role.SUPERVISOR, today());
    }

    boolean mayChange(PersonId person) {
        return people.roleOn(person, Role.ADMIN, today());
    }

    /** @throws UserError {@code FORBIDDEN} for everybody else */
    void require(PersonId person) {
        if (!mayRead(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "calendar.readersOnly");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
