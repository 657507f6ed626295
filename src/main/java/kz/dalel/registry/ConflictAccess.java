package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * Who may declare, record, end and read conflicts of interest. Whoever decides declares his or her own; a supervisor records anybody's
 * and ends them, but not one's own, and none with a body with which the supervisor has a conflict: that would be choosing who decides
 * about it.
 */
@Component
public class ConflictAccess {

    /** Roles in which one decides about bodies. */
    static final Set<Role> DECIDING = EnumSet.of(Role.VERIFIER, Role.HEAD_VERIFIER, Role.COMMISSION, Role.SUPERVISOR);

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    ConflictAccess(People people, ConflictsOfInterest conflicts, Clock clock) {
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** @throws UserError {@code FORBIDDEN} unless the actor may declare this conflict */
    void requireToDeclare(PersonId actor, PersonId person, BodyId body) {
        if (!actor.equals(person)) {
            requireToRecord(actor, body);
        } else if (!decides(actor)) {
            throw refusal("mayNotDeclare");
        }
    }

    /** @throws UserError {@code FORBIDDEN} unless the actor may end conflicts of the person with the body */
    void requireToEnd(PersonId actor, PersonId person, BodyId body) {
        if (actor.equals(person)) {
            throw refusal("notOwnEnd");
        }
        requireToRecord(actor, body);
    }

    private void requireToRecord(PersonId actor, BodyId body) {
        people.require(actor, Role.SUPERVISOR);
        conflicts.refuse(actor, body);
    }

    /** Whether the person holds a role in which one decides about bodies today. */
    public boolean decides(PersonId person) {
        return decide(people.rolesOf(person, LocalDate.now(clock)));
    }

    /** Whether one decides about bodies in one of the roles. */
    public static boolean decide(Set<HeldRole> held) {
        return held.stream().map(HeldRole::role).anyMatch(DECIDING::contains);
    }

    /** Whether the person may record conflicts of others. */
    public boolean records(PersonId person) {
        return people.roleOn(person, Role.SUPERVISOR, LocalDate.now(clock));
    }

    /** Whether the person may end this conflict now. */
    public boolean mayEnd(PersonId person, DeclaredConflict conflict) {
        return records(person)
                && !person.equals(conflict.person())
                && isOpen(conflict)
                && !conflicts.exist(person, conflict.body());
    }

    /** Whether there is something left to end. */
    private boolean isOpen(DeclaredConflict conflict) {
        LocalDate today = LocalDate.now(clock);
        return conflict.end().isEmpty() && conflict.lastDay().filter(today::isAfter).isEmpty();
    }

    /** What the person may read of others' conflicts. */
    public Reading readingOf(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        if (people.roleOn(person, Role.SUPERVISOR, today)) {
            return Reading.EVERYTHING;
        }
        return people.roleOn(person, Role.HEAD_VERIFIER, today) ? Reading.WITHOUT_GROUNDS : Reading.OWN;
    }

    private static UserError refusal(String code) {
        return new UserError(UserError.Kind.FORBIDDEN, "registry.conflict." + code);
    }

    /** What can be read of others' conflicts: grounds tell of families. */
    public enum Reading {
        OWN,
        WITHOUT_GROUNDS,
        EVERYTHING
    }
}
