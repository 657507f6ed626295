package kz.dalel.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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

    /** As {@link #of}, for a list in which the same few people occur again and again: each is looked up once. */
    public Function<PersonId, String> remembering() {
        Map<PersonId, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, this::of);
    }
}
