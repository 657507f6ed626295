package kz.dalel.conflicts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.registry.ConflictAccess;
import kz.dalel.registry.ConflictAccess.Reading;
import kz.dalel.registry.ConflictId;
import kz.dalel.registry.ConflictKind;
import kz.dalel.registry.ConflictTerms;
import kz.dalel.registry.DeclaredConflict;
import kz.dalel.registry.DeclaredConflicts;
import kz.dalel.registry.DeclaredConflicts.FromRegistry;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of conflicts of interest: the own ones; supervisors and the head of verification see everybody's. */
@Component
@Transactional(readOnly = true)
class ConflictViews {

    private final DeclaredConflicts conflicts;
    private final ConflictAccess access;
    private final ConflictTerms terms;
    private final People people;
    private final Registry registry;
    private final Clock clock;

    ConflictViews(
            DeclaredConflicts conflicts,
            ConflictAccess access,
            ConflictTerms terms,
            People people,
            Registry registry,
            Clock clock) {
        this.conflicts = conflicts;
        this.access = access;
        this.terms = terms;
        this.people = people;
        this.registry = registry;
        this.clock = clock;
    }

    AccessView access(PersonId reader) {
        return new AccessView(access.decides(reader));
    }

    PageView page(PersonId reader) {
        LocalDate today = LocalDate.now(clock);
        boolean decides = access.decides(reader);
        Map<BodyId, String> bodies = registry.bodiesOn(today).stream()
                .collect(Collectors.toMap(RegisteredBody::id, RegisteredBody::name));
        Names names = new Names(
                people.everybody().keySet().stream().collect(Collectors.toMap(Person::id, Person::name)), bodies);
        Reading reading = access.readingOf(reader);
        return new PageView(
                today,
                terms.formerBodyYears(),
                decides,
                decides ? choosable(reader, names) : List.of(),
                decides ? bodiesOf(bodies) : List.of(),
                Stream.of(ConflictKind.values()).map(kind -> new Choice(kind.code(), kind.title())).toList(),
                conflicts.all().stream()
                        .filter(each -> reading != Reading.OWN || each.person().equals(reader))
                        .map(each -> view(each, reader, reading, names, today))
                        .toList(),
                conflicts.fromRegistry().stream()
                        .filter(each -> reading != Reading.OWN || each.person().equals(reader))
                        .map(each -> RegistryView.of(each, names))
                        .toList());
    }

    /** Oneself first, then by name. */
    private List<Choice> choosable(PersonId reader, Names names) {
        if (!access.records(reader)) {
            return List.of(new Choice(reader.value(), names.of(reader)));
        }
        return people.everybody().entrySet().stream()
                .filter(each -> ConflictAccess.decide(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Person person) -> !person.id().equals(reader))
                        .thenComparing(Person::name)
                        .thenComparing(Person::id))
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    private static List<Choice> bodiesOf(Map<BodyId, String> bodies) {
        return bodies.entrySet().stream()
                .sorted(Map.Entry.<BodyId, String>comparingByValue())
                .map(body -> new Choice(body.getKey().value(), body.getValue()))
                .toList();
    }

    private ConflictView view(
            DeclaredConflict conflict, PersonId reader, Reading reading, Names names, LocalDate today) {
        boolean readsGrounds = reading == Reading.EVERYTHING || conflict.person().equals(reader);
        Function<String, String> shown = text -> readsGrounds ? text : null;
        return new ConflictView(
                conflict.id(),
                names.of(conflict.person()),
                conflict.person().equals(reader),
                names.of(conflict.body()),
                conflict.kind().title(),
                shown.apply(conflict.grounds()),
                conflict.from(),
                conflict.lastDay().orElse(null),
                conflict.holdsOn(today),
                names.of(conflict.declaredBy()),
                conflict.declaredAt(),
                conflict.end().map(DeclaredConflict.End::by).map(names::of).orElse(null),
                conflict.end().map(DeclaredConflict.End::reason).map(shown).orElse(null),
                access.mayEnd(reader, conflict));
    }

    /** People and bodies by their names. */
    private record Names(Map<PersonId, String> people, Map<BodyId, String> bodies) {

        String of(PersonId person) {
            return people.getOrDefault(person, person.value());
        }

        String of(BodyId body) {
            return Optional.ofNullable(bodies.get(body)).orElse(body.value());
        }
    }

    /** Whether the page is of use to the person. */
    record AccessView(boolean decides) {}

    /**
     * The page.
     *
     * @param today the day of the application's clock
     * @param formerYears for how long a former employer stays one, in years
     * @param declares whether the reader may declare conflicts
     * @param people for whom
     * @param bodies with whom one could have a conflict
     * @param kinds what it can be
     * @param conflicts declared ones, the latest first
     * @param fromRegistry those nobody has to declare
     */
    record PageView(
            LocalDate today,
            int formerYears,
            boolean declares,
            List<Choice> people,
            List<Choice> bodies,
            List<Choice> kinds,
            List<ConflictView> conflicts,
            List<RegistryView> fromRegistry) {}

    /** Something to choose. */
    record Choice(String value, String label) {}

    /**
     * A declared conflict; people and bodies by their names.
     *
     * @param own whether it is the reader's
     * @param grounds null for whoever may not read them
     * @param to null while no last day is known
     * @param holds whether it holds today
     * @param endedBy who ended it before its time; null if nobody did
     * @param endReason why; null if nobody did, and for whoever may not read it
     * @param endable whether the reader may end it
     */
    record ConflictView(
            ConflictId id,
            String person,
            boolean own,
            String body,
            String kind,
            String grounds,
            LocalDate from,
            LocalDate to,
            boolean holds,
            String declaredBy,
            Instant declaredAt,
            String endedBy,
            String endReason,
            boolean endable) {}

    /**
     * A conflict that follows from the registry.
     *
     * @param to last day of the role in the body; null while it is held
     * @param until last day of the conflict; null while the role is held
     */
    record RegistryView(String person, String body, LocalDate from, LocalDate to, LocalDate until) {

        static RegistryView of(FromRegistry known, Names names) {
            return new RegistryView(names.of(known.person()), names.of(known.body()), known.from(), known.to(), known.until());
        }
    }
}
