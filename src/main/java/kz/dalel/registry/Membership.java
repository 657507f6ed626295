package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries people and the roles they hold today over to where they log in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Membership {

    private final PeopleQueries people;
    private final Directory directory;
    private final Clock clock;

    Membership(PeopleQueries people, Directory directory, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    void refresh(Collection<PersonId> changed) {
        people.people(changed, LocalDate.now(clock)).forEach((person, roles) -> {
            directory.enter(person);
            directory.setRoles(person.id(), roles);
        });
    }

    void refreshEverybody() {
        people.everybody(LocalDate.now(clock)).forEach((person, roles) -> {
            directory.enter(person);
            directory.setRoles(person.id(), roles);
        });
    }
}
