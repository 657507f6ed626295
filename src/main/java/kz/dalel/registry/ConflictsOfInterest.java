package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.dalel.registry.persistence.ConflictRows;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must not decide about a body, nor see what it submitted as somebody who decides: whoever holds a role of the body, is
 * appointed to one, or held one less than {@link ConflictTerms#formerBodyYears()} ago, as a deputy too; and whoever has declared a
 * conflict that holds today ({@link DeclareConflict}). All rooms ask here, so that a ground for a conflict has to be known in one
 * place only.
 */
@Service
@Transactional(readOnly = true)
public class ConflictsOfInterest {

    private final PeopleQueries people;
    private final ConflictRows declared;
    private final ConflictTerms terms;
    private final Clock clock;

    ConflictsOfInterest(PeopleQueries people, ConflictRows declared, ConflictTerms terms, Clock clock) {
        this.people = people;
        this.declared = declared;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether the person has a conflict of interest with the body today. */
    public boolean exist(PersonId person, BodyId body) {
        return with(body).contains(person);
    }

    /** Everybody who has one with the body today. */
    public Set<PersonId> with(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        Set<PersonId> partial = new HashSet<>(people.connectedWith(body, today.minusYears(terms.formerBodyYears())));
        partial.addAll(declared.with(body, today));
        return partial;
    }

    /** @throws UserError {@code FORBIDDEN} if the person has a conflict of interest with the body today */
    public void refuse(PersonId person, BodyId body) {
        if (exist(person, body)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.conflict.ofInterest");
        }
    }
}
