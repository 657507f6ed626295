package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is who, and who may do what on a day. "Today" is the day of the application's clock. Whoever stands in for somebody
 * holds that person's role on the days of the deputyship.
 */
@Service
@Transactional(readOnly = true)
public class People {

    private final PeopleQueries people;
    private final Clock clock;

    People(PeopleQueries people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public Optional<Person> person(PersonId person) {
        return people.person(person);
    }

    /** Whether the person holds a role that is held for the whole system. */
    public boolean roleOn(PersonId person, Role role, LocalDate day) {
        return people.holds(person, HeldRole.of(role), day);
    }

    /** Whether the person holds a role for the body. */
    public boolean roleOn(PersonId person, Role role, BodyId body, LocalDate day) {
        return people.holds(person, HeldRole.of(role, body), day);
    }

    /** @throws UserError (forbidden) unless the person holds this role of the whole system today */
    public void require(PersonId person, Role role) {
        if (!roleOn(person, role, LocalDate.now(clock))) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.roleMissing", title(role));
        }
    }

    /** @throws UserError (forbidden) unless the person holds this role for the body today */
    public void requireFor(PersonId person, Role role, BodyId body) {
        if (!roleOn(person, role, body, LocalDate.now(clock))) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.roleOfBodyMissing", title(role), body.value());
        }
    }

    /** Whoever has the log-in, whatever the case of its letters: providers do not tell such log-ins apart. */
    public Optional<Person> byLogin(String login) {
        return people.byLogin(login);
    }

    public Set<HeldRole> rolesOfToday(PersonId person) {
        return people.rolesOf(person, LocalDate.now(clock));
    }

    public Set<HeldRole> rolesOf(PersonId person, LocalDate day) {
        return people.rolesOf(person, day);
    }

    /** Who holds a role of the whole system today, in the order of their names. */
    public List<Person> holders(Role role) {
        return people.holders(HeldRole.of(role), LocalDate.now(clock));
    }

    /** Who holds a role for the body today, in the order of their names. */
    public List<Person> holders(Role role, BodyId body) {
        return people.holders(HeldRole.of(role, body), LocalDate.now(clock));
    }

    /** Everybody who was ever registered, with the roles held today; one query. */
    public Map<Person, Set<HeldRole>> everybody() {
        return people.everybody(LocalDate.now(clock));
    }

    /** The projects that verifiers are attached to today; whoever is absent here works on all. */
    public Map<PersonId, Set<Integer>> projectsOfVerifiers() {
        return people.projects(LocalDate.now(clock));
    }

    /** All bodies of which {@link #hasEverBelongedTo} is true. */
    public Set<BodyId> bodiesEverBelongedTo(PersonId person) {
        return people.bodiesEverBelongedTo(person);
    }

    private static String title(Role role) {
        return Messages.of("registry").text("registry.role." + role.code());
    }
}
