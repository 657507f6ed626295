package kz.dalel.registry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * Who may stand in for whom. A deputy comes from the same side: from the body for roles of a body, from the authority for
 * roles of the whole system; a verifier's deputy is a verifier. Nobody approves as a deputy what he or she presents. Whoever
 * is away stands in for nobody, so that it is always one step from a person to the one who acts.
 */
@Component
class DeputyRules {

    private static final Set<Role> OF_AUTHORITY =
            EnumSet.of(Role.VERIFIER, Role.HEAD_VERIFIER, Role.COMMISSION, Role.SUPERVISOR, Role.ADMIN);

    /** Longer is no absence but another appointment. */
    private static final int MOST_YEARS = 1;

    private final PeopleQueries people;
    private final DeputyRows deputies;

    DeputyRules(PeopleQueries people, DeputyRows deputies) {
        this.people = people;
        this.deputies = deputies;
    }

    /** @throws UserError with the first rule that is broken */
    void require(NameDeputy.Command command, LocalDate today) {
        requireDays(command, today);
        for (LocalDate day : List.of(command.from(), command.to())) {
            if (!ownRoles(command.person(), day).contains(command.role())) {
                throw refusal("roleNotHeld", name(command.person()), Language.current().write(day));
            }
            requireSameSide(command, day);
        }
        requireFree(command);
    }

    private static void requireDays(NameDeputy.Command command, LocalDate today) {
        if (command.from().isBefore(today)) {
            throw refusal("past", Language.current().write(today));
        }
        if (command.to().isBefore(command.from())) {
            throw refusal("order");
        }
        if (command.to().isAfter(command.from().plusYears(MOST_YEARS))) {
            throw refusal("tooLong");
        }
    }

    private void requireSameSide(NameDeputy.Command command, LocalDate day) {
        objection(command.role(), command.person(), command.deputy(), ownRoles(command.deputy(), day))
                .ifPresent(rule -> {
                    throw refusal(rule, name(command.deputy()));
                });
    }

    /**
     * The rule that keeps somebody from standing in for somebody else; empty where none does.
     *
     * @param held roles the one who would stand in holds in his or her own right
     */
    Optional<String> objection(HeldRole role, PersonId person, PersonId deputy, Set<HeldRole> held) {
        if (person.equals(deputy)) {
            return Optional.of("self");
        }
        return role.role().isOfBody() ? objectionOfBody(role, held) : objectionOfAuthority(role.role(), held);
    }

    private static Optional<String> objectionOfBody(HeldRole role, Set<HeldRole> held) {
        if (held.stream().anyMatch(each -> !each.body().equals(role.body()))) {
            return Optional.of("notOfBody");
        }
        boolean officer = held.contains(HeldRole.of(Role.OFFICER, role.body().orElseThrow()));
        return role.role() == Role.HEAD && officer ? Optional.of("officerForHead") : Optional.empty();
    }

    private static Optional<String> objectionOfAuthority(Role role, Set<HeldRole> held) {
        if (role == Role.ADMIN) {
            return Optional.of("admin");
        }
        if (role == Role.VERIFIER && !held.contains(HeldRole.of(Role.VERIFIER))) {
            return Optional.of("notVerifier");
        }
        return held.stream().noneMatch(each -> OF_AUTHORITY.contains(each.role()))
                ? Optional.of("notOfAuthority")
                : Optional.empty();
    }

    private void requireFree(NameDeputy.Command command) {
        for (Deputy other : deputies.overlapping(command.person(), command.deputy(), command.from(), command.to())) {
            if (other.person().equals(command.person()) && other.role().equals(command.role())) {
                throw taken("already", other);
            }
            if (other.person().equals(command.deputy())) {
                throw taken("deputyAway", other);
            }
            if (other.deputy().equals(command.person())) {
                throw taken("standsIn", other);
            }
        }
    }

    /** Roles held in one's own right: a deputyship is no ground for another one. */
    private Set<HeldRole> ownRoles(PersonId person, LocalDate day) {
        return people.ownRolesOf(person, day);
    }

    private UserError taken(String rule, Deputy other) {
        return new UserError(
                UserError.Kind.CONFLICT,
                "registry.deputy." + rule,
                name(other.person()),
                name(other.deputy()),
                Language.current().write(other.from()),
                Language.current().write(other.to()));
    }

    private String name(PersonId person) {
        return people.person(person).map(Person::name).orElse(person.value());
    }

    private static UserError refusal(String rule, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, "registry.deputy." + rule, arguments);
    }
}
