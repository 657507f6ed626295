package kz.dalel.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.dalel.desk.DeskReader.Reach;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * Who may read a body's quarter: its officers and head; the commission and supervisors; verifiers, unless they belong or
 * belonged to the body.
 */
@Component
class DeskAccess {

    private final People people;
    private final Clock clock;

    DeskAccess(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} for everybody else: whether there is such a quarter is none of their business */
    DeskReader require(PersonId person, BodyId body) {
        return reader(person, body, roles(person), () -> people.bodiesEverBelongedTo(person))
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "desk.unknownQuarter"));
    }

    Set<HeldRole> roles(PersonId person) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return people.rolesOf(person, today);
    }

    /** @param belonged the bodies the person belongs or belonged to; asked for verifiers only */
    static Optional<DeskReader> reader(
            PersonId person, BodyId body, Set<HeldRole> roles, Supplier<Set<BodyId>> belonged) {
        boolean officer = roles.contains(HeldRole.of(Role.OFFICER, body));
        boolean head = roles.contains(HeldRole.of(Role.HEAD, body));
        if (officer || head) {
            return Optional.of(new DeskReader(person, officer, head, Reach.OF_BODY));
        }
        if (holdsAny(roles, Role.COMMISSION, Role.SUPERVISOR)) {
            return Optional.of(new DeskReader(person, false, false, Reach.WATCHING));
        }
        if (holdsAny(roles, Role.VERIFIER, Role.HEAD_VERIFIER) && !belonged.get().contains(body)) {
            return Optional.of(new DeskReader(person, false, false, Reach.RECEIVED));
        }
        return Optional.empty();
    }

    private static boolean holdsAny(Set<HeldRole> roles, Role... wanted) {
        return Stream.of(wanted).map(HeldRole::of).anyMatch(roles::contains);
    }
}
