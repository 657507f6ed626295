package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must not decide about a body, nor see what it submitted as somebody who decides: whoever holds a role of the body, is
 * appointed to one, or held one less than {@link ConflictTerms#formerBodyYears()} ago, as a deputy too. All rooms ask here,
 * so that another ground for a conflict has to be known in one place only.
 */
@Service
@Transactional(readOnly = true)
public class ConflictsOfInterest {

    private final PeopleQueries people;
    private final ConflictTerms terms;
    private final Clock clock;

    ConflictsOfInterest(PeopleQueries people, ConflictTerms terms, Clock clock) {
        this.people = people;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether the person has a conflict of interest with the body today. */
    public boolean exist(PersonId person, BodyId body) {
        return with(body).contains(person);
    }

    /** Everybody who has one with the body today. */
    public Set<PersonId> with(BodyId body) {
        return people.connectedWith(body, LocalDate.now(clock).minusYears(terms.formerBodyYears()));
    }
}
