package kz.dalel.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who compares what: supervisors every body, officers and heads their own. */
@Component
public class InsightAccess {

    private final People people;
    private final Clock clock;

    InsightAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whether the person sees every body. */
    public boolean supervises(PersonId person) {
        return people.roleOn(person, Role.SUPERVISOR, today());
    }

    /** The bodies the person acts for, in the order of their codes. */
    public List<BodyId> own(PersonId person) {
        return people.rolesOf(person, today()).stream()
                .filter(held -> held.role() == Role.OFFICER || held.role() == Role.HEAD)
                .map(HeldRole::body)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(BodyId::value))
                .toList();
    }

    /** Whether there is anything to compare for the person. */
    public boolean compares(PersonId person) {
        return supervises(person) || !own(person).isEmpty();
    }

    /** @throws UserError {@code FORBIDDEN} unless there is anything for the person */
    public void requireAny(PersonId person) {
        if (!compares(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "insight.notYours");
        }
    }

    /** @throws UserError {@code FORBIDDEN} for everybody but supervisors */
    void requireSupervisor(PersonId person) {
        if (!supervises(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "insight.supervisorsOnly");
        }
    }

    /** @throws UserError {@code NOT_FOUND} unless the person sees the body: whether it is assessed is none of their business */
    void require(PersonId person, BodyId body) {
        boolean sees = supervises(person)
                || Stream.of(Role.OFFICER, Role.HEAD).anyMatch(role -> people.roleOn(person, role, body, today()));
        if (!sees) {
            throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
