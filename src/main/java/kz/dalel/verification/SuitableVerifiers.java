package kz.dalel.verification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.FairShare.Candidate;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.stereotype.Component;

/** Who could verify what a body submitted, as things stand today. */
@Component
class SuitableVerifiers {

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Deputies deputies;
    private final AssignmentRows assignments;

    SuitableVerifiers(
            People people, ConflictsOfInterest conflicts, Deputies deputies, AssignmentRows assignments) {
        this.people = people;
        this.conflicts = conflicts;
        this.deputies = deputies;
        this.assignments = assignments;
    }

    /** Verifiers without a conflict of interest; of those who are away, those whose deputy has none either. */
    List<Candidate> of(BodyId body) {
        Today today = today();
        Map<PersonId, Set<Integer>> projects = people.projectsOfVerifiers();
        Map<PersonId, Long> loads = assignments.loads();
        return today.verifiers.stream()
                .filter(person -> today.acting(person, body).isPresent())
                .map(person -> new Candidate(
                        person,
                        projects.getOrDefault(person, Set.of()),
                        loads.getOrDefault(person, 0L),
                        today.away.containsKey(person)))
                .toList();
    }

    /** As {@link Today#acting}, for one question. */
    Optional<PersonId> acting(PersonId verifier, BodyId body) {
        return today().acting(verifier, body);
    }

    /** How things stand, for many questions. */
    Today today() {
        return new Today();
    }

    /** The verifiers of the day, and who of them is away. */
    final class Today {

        private final Set<PersonId> verifiers = people.holders(Role.VERIFIER).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        private final Map<PersonId, Deputy> away = deputies.atWork(Role.VERIFIER);
        private final Map<BodyId, Set<PersonId>> connected = new HashMap<>();

        private Today() {}

        /**
         * Who acts for a verifier about the body: the verifier, or the deputy while the verifier is away.
         *
         * @return nobody if the verifier is no verifier any more or has a conflict of interest, or is away with a deputy of
         *     whom that is true
         */
        Optional<PersonId> acting(PersonId verifier, BodyId body) {
            PersonId acting = away.containsKey(verifier) ? away.get(verifier).deputy() : verifier;
            return Optional.of(acting).filter(person -> isSuitable(verifier, body) && isSuitable(person, body));
        }

        private boolean isSuitable(PersonId person, BodyId body) {
            return verifiers.contains(person)
                    && !connected.computeIfAbsent(body, conflicts::with).contains(person);
        }
    }
}
