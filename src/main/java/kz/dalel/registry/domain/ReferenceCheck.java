package kz.dalel.registry.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.registry.Person;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;

/** Finds what does not fit together, within a change and with what is registered. */
public final class ReferenceCheck {

    private final RegistryChange change;
    private final Problems problems;

    public ReferenceCheck(RegistryChange change, Problems problems) {
        this.change = change;
        this.problems = problems;
    }

    /** Nothing may be said twice: it would be chance which of two rows counts. */
    public void requireSaidOnce() {
        once(change.bodies(), BodyChange::id, "code");
        once(change.units(), UnitChange::id, "code");
        once(change.headcounts(), Fact::key, "headcount");
        once(change.analyses(), Fact::key, "year");
        once(change.people(), row -> new RoleKey(row.person().id(), row.role()), "role");
        once(change.projects(), Fact::key, "project");
    }

    /** @param registered kinds of the bodies that were ever registered */
    public void requireKnownBodies(Map<BodyId, BodyKind> registered) {
        Set<BodyId> known = new HashSet<>(registered.keySet());
        known.addAll(change.misread());
        for (Entry<BodyChange> body : change.bodies()) {
            known.add(body.value().id());
            BodyKind kind = registered.get(body.value().id());
            if (kind != null && kind != body.value().kind()) {
                add(body.place(), "kind", "registry.kindFixed", Messages.of("registry").text("registry.kind." + kind.code()));
            }
        }
        change.units().forEach(unit -> known(known, unit.place(), unit.value().id().body(), "body"));
        change.headcounts().forEach(count -> known(known, count.place(), count.value().key().body(), "body"));
        change.analyses().forEach(analysis -> known(known, analysis.place(), analysis.value().key().body(), "body"));
        for (Entry<PersonChange> person : change.people()) {
            person.value().role().body().ifPresent(body -> known(known, person.place(), body, "body"));
        }
    }

    /**
     * A parent is a known body, and nobody is their own parent, however far up.
     *
     * @param parents the parent of every body concerned, as it shall be; a body without a parent maps to empty
     */
    public void requireTree(Map<BodyId, Optional<BodyId>> parents) {
        for (Entry<BodyChange> body : change.bodies()) {
            Optional<BodyId> parent = parents.getOrDefault(body.value().id(), Optional.empty());
            if (parent.isPresent() && !parents.containsKey(parent.get())) {
                known(change.misread(), body.place(), parent.get(), "parent");
            } else if (leadsBack(body.value().id(), parents)) {
                add(body.place(), "parent", "registry.parentCircle");
            }
        }
    }

    /**
     * One login is one person, with one name and address, and two logins do not differ in case only.
     *
     * @param registered people by login in lower case
     */
    public void requireOnePersonPerLogin(Map<String, Person> registered, Function<Person, String> folded) {
        Map<String, Entry<PersonChange>> first = new HashMap<>();
        for (Entry<PersonChange> row : change.people()) {
            Person person = row.value().person();
            Person known = registered.get(folded.apply(person));
            Entry<PersonChange> earlier = first.putIfAbsent(folded.apply(person), row);
            if (known != null && !known.id().equals(person.id())) {
                add(row.place(), "login", "registry.loginCase", known.id().value());
            } else if (earlier != null && !earlier.value().person().equals(person)) {
                add(row.place(), "person", "registry.personTwice", person.id().value(), rowOf(earlier.place()));
            }
        }
    }

    /**
     * Who is attached to a project is a known person.
     *
     * @param registered those of the people mentioned who are registered
     */
    public void requireKnownPeople(Collection<Person> registered) {
        Set<PersonId> known = registered.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
        change.people().forEach(row -> known.add(row.value().person().id()));
        for (Entry<Fact<ProjectKey, Held>> row : change.projects()) {
            PersonId person = row.value().key().person();
            if (!known.contains(person)) {
                add(row.place(), "login", "registry.loginUnknown", person.value());
            }
        }
    }

    private <T, K> void once(Collection<Entry<T>> entries, Function<T, K> key, String column) {
        Map<K, Place> seen = new HashMap<>();
        for (Entry<T> entry : entries) {
            K said = key.apply(entry.value());
            if (seen.containsKey(said)) {
                add(entry.place(), column, "registry.saidTwice", rowOf(seen.get(said)));
            } else {
                seen.put(said, entry.place());
            }
        }
    }

    private void known(Set<BodyId> known, Place place, BodyId body, String column) {
        if (!known.contains(body)) {
            add(place, column, "registry.bodyUnknown", body.value());
        }
    }

    private static boolean leadsBack(BodyId start, Map<BodyId, Optional<BodyId>> parents) {
        Set<BodyId> passed = new HashSet<>();
        Optional<BodyId> next = Optional.of(start);
        while (next.isPresent() && passed.add(next.get())) {
            next = parents.getOrDefault(next.get(), Optional.empty());
        }
        return next.isPresent() && next.get().equals(start);
    }

    private void add(Place place, String column, String code, Object... arguments) {
        problems.add(place, Messages.of("registry").text("registry.column." + column), code, arguments);
    }

    private static String rowOf(Place place) {
        return place == null ? "" : Integer.toString(place.row());
    }
}
