package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.dalel.registry.persistence.ConflictRows;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest, for pages; who may read which is for {@link ConflictAccess} to say. */
@Service
@Transactional(readOnly = true)
public class DeclaredConflicts {

    private final ConflictRows rows;
    private final ConflictTerms terms;
    private final Clock clock;

    DeclaredConflicts(ConflictRows rows, ConflictTerms terms, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    /** Every conflict that was ever declared, the latest first. */
    public List<DeclaredConflict> all() {
        return rows.all();
    }

    /** What the registry knows of those who decide today: bodies they work in, are appointed to, or left less than some years ago. */
    public List<FromRegistry> fromRegistry() {
        LocalDate today = LocalDate.now(clock);
        return rows.connections(ConflictAccess.DECIDING, today, today.minusYears(terms.formerBodyYears())).stream()
                .map(connection -> new FromRegistry(
                        connection.person(),
                        connection.body(),
                        connection.from(),
                        connection.to(),
                        connection.to() == null ? null : connection.to().plusYears(terms.formerBodyYears())))
                .toList();
    }

    /**
     * A conflict that nobody has to declare.
     *
     * @param person who must not decide
     * @param body about which body
     * @param from first day of the role in the body
     * @param to last day of the role; null while it is held
     * @param until last day of the conflict; null while the role is held
     */
    public record FromRegistry(PersonId person, BodyId body, LocalDate from, LocalDate to, LocalDate until) {}
}
