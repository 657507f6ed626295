package kz.dalel.evidence;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** What people are called on screens and in sentences. */
@Component
public class PersonNames {

    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    /** The name as officials are listed; the login where no name is known. */
    public String of(PersonId id) {
        return people.person(id).map(Person::name).orElse(id.value());
    }
}
