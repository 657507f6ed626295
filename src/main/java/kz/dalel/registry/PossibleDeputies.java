package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.registry.persistence.PeopleQueries;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen when a deputy is named, as things stand today; {@link NameDeputy} judges by the days of the absence. */
@Service
@Transactional(readOnly = true)
public class PossibleDeputies {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name).thenComparing(Person::id);

    private final DeputyAccess access;
    private final DeputyRules rules;
    private final PeopleQueries people;
    private final Clock clock;

    PossibleDeputies(DeputyAccess access, DeputyRules rules, PeopleQueries people, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /** Everybody whose deputy the person may name, in each role held in their own right: oneself first, then by name. */
    public List<Absence> absences(PersonId actor) {
        LocalDate today = LocalDate.now(clock);
        Set<HeldRole> held = people.rolesOf(actor, today);
        return people.everybodysOwnRoles(today).entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(role -> new Absence(each.getKey(), role)))
                .filter(absence -> absence.role().role() != Role.ADMIN)
                .filter(absence -> DeputyAccess.mayName(actor, held, absence.person().id(), absence.role()))
                .sorted(Comparator.comparing((Absence absence) -> !absence.person().id().equals(actor))
                        .thenComparing(Absence::person, BY_NAME)
                        .thenComparing(absence -> absence.role().role()))
                .toList();
    }

    /**
     * Who could stand in for somebody: whoever works on the same side, see {@link DeputyRules}, in the order of their names.
     *
     * @throws UserError {@code FORBIDDEN} unless the actor may name that person's deputy
     */
    public List<Person> of(PersonId actor, PersonId person, HeldRole role) {
        access.require(actor, person, role);
        Map<Person, Set<HeldRole>> everybody = people.everybodysOwnRoles(LocalDate.now(clock));
        return everybody.entrySet().stream()
                .filter(each -> rules.objection(role, person, each.getKey().id(), each.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .sorted(BY_NAME)
                .toList();
    }

    /**
     * Somebody who could be away.
     *
     * @param person who
     * @param role in which role
     */
    public record Absence(Person person, HeldRole role) {}
}
