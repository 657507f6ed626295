package kz.dalel.notification.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/** Who holds which role on a day, in his or her own right or standing in for somebody. */
public final class Addressees {

    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<HeldRole, Set<PersonId>> holders = new HashMap<>();
    private final List<Deputy> deputies;

    public Addressees(Map<Person, Set<HeldRole>> everybody, List<Deputy> deputies, LocalDate day) {
        this.deputies = deputies.stream().filter(deputy -> deputy.isAtWorkOn(day)).toList();
        everybody.forEach((person, roles) -> {
            people.put(person.id(), person);
            roles.forEach(role ->
                    holders.computeIfAbsent(role, key -> new TreeSet<>()).add(person.id()));
        });
    }

    /** Who holds the role; for the roles of a body, for that body. */
    public Set<PersonId> holders(Role role, @Nullable BodyId body) {
        return holders.getOrDefault(held(role, body), Set.of());
    }

    /** Who has to verify what was given to this verifier: the deputy too; nobody if it was given to nobody who is there. */
    public Set<PersonId> verifiers(@Nullable PersonId verifier) {
        Set<PersonId> verifiers = new TreeSet<>();
        if (verifier != null && holders(Role.VERIFIER, null).contains(verifier)) {
            verifiers.add(verifier);
            deputies.stream()
                    .filter(deputy -> deputy.person().equals(verifier)
                            && deputy.role().equals(HeldRole.of(Role.VERIFIER)))
                    .forEach(deputy -> verifiers.add(deputy.deputy()));
        }
        return verifiers;
    }

    /** For whom the person stands in where the role is concerned; empty if it is the person's own. */
    public Optional<String> standsInFor(PersonId person, Role role, @Nullable BodyId body) {
        return deputies.stream()
                .filter(deputy -> deputy.deputy().equals(person) && deputy.role().equals(held(role, body)))
                .findFirst()
                .map(deputy -> name(deputy.person()));
    }

    public Person person(PersonId id) {
        return people.get(id);
    }

    public String name(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::name).orElse(id.value());
    }

    private static HeldRole held(Role role, @Nullable BodyId body) {
        return role.isOfBody() ? HeldRole.of(role, body) : HeldRole.of(role);
    }
}
