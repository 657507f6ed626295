package kz.dalel.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.registry.domain.Amendment;
import kz.dalel.registry.domain.BodyChange;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.Fact;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.PersonChange;
import kz.dalel.registry.domain.Problems;
import kz.dalel.registry.domain.ReferenceCheck;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.domain.RoleKey;
import kz.dalel.registry.domain.StoredFact;
import kz.dalel.registry.domain.UnitChange;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.registry.persistence.DatedTable;
import kz.dalel.registry.persistence.PersonTable;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares a change with the registry and writes it. Every way into the registry, whoever takes it, ends here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistryUpdate {

    /** What the ledger calls it. */
    private static final String MATTER = "registry";

    private final RegistryTables tables;
    private final PersonTable people;
    private final RoleChanges roleChanges;
    private final Ledger ledger;

    RegistryUpdate(RegistryTables tables, PersonTable people, RoleChanges roleChanges, Ledger ledger) {
        this.tables = tables;
        this.people = people;
        this.roleChanges = roleChanges;
        this.ledger = ledger;
    }

    /** Writes a change that came by the command line, or throws the first thing that is wrong with it. */
    RegistryPlan apply(RegistryChange change) {
        return apply(change, Decision.ofOperator());
    }

    /** As {@link #apply(RegistryChange)}, decided by somebody. */
    RegistryPlan apply(RegistryChange change, Decision decision) {
        Problems problems = new Problems();
        RegistryPlan plan = plan(change, problems);
        problems.throwFirst();
        write(plan, decision);
        return plan;
    }

    /**
     * Works out what has to be written; no other writer comes between until the transaction ends.
     *
     * @param problems takes everything that is wrong; the plan must not be written if there is anything
     */
    RegistryPlan plan(RegistryChange change, Problems problems) {
        tables.lock();
        ReferenceCheck check = new ReferenceCheck(change, problems);
        check.requireSaidOnce();
        Map<BodyId, BodyKind> registered = tables.kinds(mentionedBodies(change));
        check.requireKnownBodies(registered);
        List<Entry<Fact<BodyId, BodyDetails>>> bodies = bodies(change, problems);
        check.requireTree(parents(bodies));

        Map<String, Person> known = people.byFoldedLogin(mentionedPeople(change));
        check.requireOnePersonPerLogin(known, person -> PersonTable.folded(person.id()));
        check.requireKnownPeople(known.values());
        Map<PersonId, Person> said = people(change, known);
        Set<Person> knownPeople = Set.copyOf(known.values());

        return new RegistryPlan(
                newBodies(change, registered),
                amend(tables.bodies(), bodies, BodyId::value, problems),
                amend(tables.units(), units(change), unit -> unit.body().value(), problems),
                amend(tables.headcounts(), change.headcounts(), key -> key.body().value(), problems),
                amend(tables.analyses(), change.analyses(), key -> key.body().value(), problems),
                said.values().stream().filter(person -> !knownPeople.contains(person)).toList(),
                said.keySet().stream().filter(login -> !isKnown(login, known)).toList(),
                amend(tables.roles(), roles(change), key -> key.person().value(), problems),
                amend(tables.projects(), change.projects(), key -> key.person().value(), problems));
    }

    /** @throws UserError (conflict) if there were to be no administrator any more */
    void write(RegistryPlan plan, Decision decision) {
        tables.addBodies(plan.newBodies());
        tables.bodies().write(plan.bodies());
        tables.units().write(plan.units());
        tables.headcounts().write(plan.headcounts());
        tables.analyses().write(plan.analyses());
        people.put(plan.people());
        tables.roles().write(plan.roles());
        tables.projects().write(plan.projects());
        if (!roleChanges.record(plan.roles(), decision) || plan.changesBodies()) {
            ledger.record(decision.actor(), LedgerAct.REGISTRY_CHANGED, MATTER);
        }
    }

    private static Set<String> mentionedBodies(RegistryChange change) {
        return Stream.of(
                        change.bodies().stream().map(row -> row.value().id()),
                        change.units().stream().map(row -> row.value().id().body()),
                        change.headcounts().stream().map(row -> row.value().key().body()),
                        change.analyses().stream().map(row -> row.value().key().body()),
                        change.people().stream().flatMap(row -> row.value().role().body().stream()))
                .flatMap(Function.identity())
                .map(BodyId::value)
                .collect(Collectors.toSet());
    }

    private static List<PersonId> mentionedPeople(RegistryChange change) {
        return Stream.concat(
                        change.people().stream().map(row -> row.value().person().id()),
                        change.projects().stream().map(row -> row.value().key().person()))
                .distinct()
                .toList();
    }

    private static Map<BodyId, BodyKind> newBodies(RegistryChange change, Map<BodyId, BodyKind> registered) {
        Map<BodyId, BodyKind> added = new LinkedHashMap<>();
        for (Entry<BodyChange> row : change.bodies()) {
            if (!registered.containsKey(row.value().id())) {
                added.put(row.value().id(), row.value().kind());
            }
        }
        return added;
    }

    private List<Entry<Fact<BodyId, BodyDetails>>> bodies(RegistryChange change, Problems problems) {
        Map<BodyId, StoredFact<BodyId, BodyDetails>> latest = tables.bodies()
                .latest(change.bodies().stream().map(row -> row.value().id().value()).toList());
        List<Entry<Fact<BodyId, BodyDetails>>> facts = new ArrayList<>();
        for (Entry<BodyChange> row : change.bodies()) {
            BodyChange body = row.value();
            Optional<BodyDetails> known =
                    Optional.ofNullable(latest.get(body.id())).map(stored -> stored.fact().content());
            try {
                BodyDetails details = body.details().apply(known);
                facts.add(new Entry<>(row.place(), new Fact<>(body.id(), details, change.from(), body.to())));
            } catch (UserError e) {
                problems.add(row.place(), null, e);
            }
        }
        return facts;
    }

    private List<Entry<Fact<UnitId, UnitDetails>>> units(RegistryChange change) {
        Map<UnitId, StoredFact<UnitId, UnitDetails>> latest = tables.units()
                .latest(change.units().stream().map(row -> row.value().id().body().value()).collect(Collectors.toSet()));
        return change.units().stream()
                .map(row -> {
                    UnitChange unit = row.value();
                    Optional<UnitDetails> known =
                            Optional.ofNullable(latest.get(unit.id())).map(stored -> stored.fact().content());
                    return new Entry<>(
                            row.place(), new Fact<>(unit.id(), unit.details().apply(known), change.from(), unit.to()));
                })
                .toList();
    }

    /** The parents of the changed bodies and of everybody above them. */
    private Map<BodyId, Optional<BodyId>> parents(List<Entry<Fact<BodyId, BodyDetails>>> bodies) {
        Map<BodyId, Optional<BodyId>> parents = new HashMap<>();
        bodies.forEach(row -> parents.put(row.value().key(), row.value().content().parent()));
        Set<String> above = unread(parents);
        while (!above.isEmpty()) {
            Map<BodyId, StoredFact<BodyId, BodyDetails>> stored = tables.bodies().latest(above);
            stored.forEach((body, row) -> parents.put(body, row.fact().content().parent()));
            above = stored.isEmpty() ? Set.of() : unread(parents);
        }
        return parents;
    }

    private static Set<String> unread(Map<BodyId, Optional<BodyId>> parents) {
        return parents.values().stream()
                .flatMap(Optional::stream)
                .filter(parent -> !parents.containsKey(parent))
                .map(BodyId::value)
                .collect(Collectors.toSet());
    }

    /** Everybody the change names, as they shall be known. */
    private static Map<PersonId, Person> people(RegistryChange change, Map<String, Person> known) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        for (Entry<PersonChange> row : change.people()) {
            Person said = row.value().person();
            Person before = known.get(PersonTable.folded(said.id()));
            String email = row.value().emailSaid() || before == null ? said.email() : before.email();
            people.putIfAbsent(said.id(), new Person(said.id(), said.name(), email));
        }
        return people;
    }

    private static boolean isKnown(PersonId login, Map<String, Person> known) {
        return known.containsKey(PersonTable.folded(login));
    }

    private static List<Entry<Fact<RoleKey, Held>>> roles(RegistryChange change) {
        return change.people().stream()
                .map(row -> new Entry<>(
                        row.place(),
                        new Fact<>(
                                new RoleKey(row.value().person().id(), row.value().role()),
                                Held.YES,
                                change.from(),
                                row.value().to())))
                .toList();
    }

    private static <K, C> List<Amendment<K, C>> amend(
            DatedTable<K, C> table, Collection<Entry<Fact<K, C>>> wanted, Function<K, String> scope, Problems problems) {
        Map<K, StoredFact<K, C>> latest =
                table.latest(wanted.stream().map(row -> scope.apply(row.value().key())).collect(Collectors.toSet()));
        List<Amendment<K, C>> amendments = new ArrayList<>();
        for (Entry<Fact<K, C>> row : wanted) {
            try {
                amendments.add(Amendment.of(Optional.ofNullable(latest.get(row.value().key())), row.value()));
            } catch (UserError e) {
                problems.add(row.place(), null, e);
            }
        }
        return amendments;
    }
}
