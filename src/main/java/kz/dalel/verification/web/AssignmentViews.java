package kz.dalel.verification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.AssignmentAccess;
import kz.dalel.verification.DeskLoad;
import kz.dalel.verification.GivenOut;
import kz.dalel.verification.PossibleVerifiers;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.persistence.DeskQueries;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together who has what to verify. */
@Component
@Transactional(readOnly = true)
class AssignmentViews {

    /** Behind one verifier; whoever has more looks at the rest when these are done. */
    private static final int MOST = 500;

    private final AssignmentAccess access;
    private final DeskQueries desks;
    private final PossibleVerifiers possible;
    private final Cycles cycles;
    private final People people;
    private final Deputies deputies;
    private final PersonNames names;
    private final Deadlines deadlines;
    private final Clock clock;

    AssignmentViews(
            AssignmentAccess access,
            DeskQueries desks,
            PossibleVerifiers possible,
            Cycles cycles,
            People people,
            Deputies deputies,
            PersonNames names,
            Deadlines deadlines,
            Clock clock) {
        this.access = access;
        this.desks = desks;
        this.possible = possible;
        this.cycles = cycles;
        this.people = people;
        this.deputies = deputies;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Everybody who is a verifier today or has something to verify; first what was given to nobody, if there is any. */
    List<DeskView> desks(CycleId cycle, PersonId reader) {
        access.require(reader);
        Map<Optional<PersonId>, DeskLoad> loads = desks.loads(cycles.get(cycle).id(), clock.instant());
        Map<PersonId, Deputy> away = deputies.atWork(Role.VERIFIER);
        Map<PersonId, Set<Integer>> projects = people.projectsOfVerifiers();
        Map<PersonId, String> all = new LinkedHashMap<>();
        loads.keySet().forEach(key -> key.ifPresent(person -> all.put(person, names.of(person))));
        people.holders(Role.VERIFIER).forEach(person -> all.put(person.id(), person.name()));
        List<DeskView> views = new ArrayList<>();
        Optional.ofNullable(loads.get(Optional.<PersonId>empty()))
                .ifPresent(load -> views.add(new DeskView(null, null, List.of(), load, ageOf(load), null, null)));
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(person -> views.add(new DeskView(
                        person.getKey(),
                        person.getValue(),
                        List.copyOf(new TreeSet<>(projects.getOrDefault(person.getKey(), Set.of()))),
                        loads.getOrDefault(Optional.of(person.getKey()), DeskLoad.NONE),
                        ageOf(loads.getOrDefault(Optional.of(person.getKey()), DeskLoad.NONE)),
                        away.containsKey(person.getKey())
                                ? names.of(away.get(person.getKey()).deputy())
                                : null,
                        away.containsKey(person.getKey()) ? away.get(person.getKey()).to() : null)));
        return views;
    }

    private Integer ageOf(DeskLoad load) {
        return load.medianSince()
                .flatMap(since -> deadlines.workingDaysLeftIfKnown(since, clock.instant()))
                .orElse(null);
    }

    List<GivenOutView> open(CycleId cycle, @Nullable PersonId verifier, PersonId reader) {
        access.require(reader);
        Function<PersonId, String> nameOf = names.remembering();
        return desks.open(cycles.get(cycle).id(), verifier, MOST).stream()
                .map(given -> GivenOutView.of(given, nameOf))
                .toList();
    }

    List<CandidateView> candidates(Set<SubmissionId> ids, PersonId reader) {
        return possible.of(reader, ids).stream()
                .map(each -> new CandidateView(
                        each.person(),
                        names.of(each.person()),
                        each.submissions(),
                        each.load(),
                        each.ofProject(),
                        each.away()))
                .sorted(Comparator.comparing(CandidateView::away)
                        .thenComparing(CandidateView::submissions, Comparator.reverseOrder())
                        .thenComparing(CandidateView::ofProject, Comparator.reverseOrder())
                        .thenComparingLong(CandidateView::load)
                        .thenComparing(CandidateView::name))
                .toList();
    }

    /**
     * A verifier and what waits for him or her.
     *
     * @param verifier login; null for what was given to nobody
     * @param name name; null for what was given to nobody
     * @param projects projects he or she works on; empty = all
     * @param medianAge for how many working days half of it has been waiting at least; null where nothing waits
     * @param standIn name of who stands in today; null for whoever is there
     * @param awayUntil last day of the absence; null for whoever is there
     */
    record DeskView(
            PersonId verifier,
            String name,
            List<Integer> projects,
            DeskLoad load,
            Integer medianAge,
            String standIn,
            LocalDate awayUntil) {}

    /**
     * A submission that waits.
     *
     * @param number number of the assignment, to be sent back with a move
     * @param movedBy name of who moved it; null unless it was moved
     * @param markedBy name of who marked verdicts so far; null where there are none
     */
    record GivenOutView(
            SubmissionId submission,
            String bodyName,
            IndicatorCode indicator,
            Instant submittedAt,
            boolean corrected,
            int items,
            int number,
            String movedBy,
            Instant movedAt,
            String reason,
            int marked,
            String markedBy,
            Instant markedAt) {

        static GivenOutView of(GivenOut given, Function<PersonId, String> names) {
            boolean moved = !given.assignedBy().equals(Verdict.SYSTEM);
            return new GivenOutView(
                    given.submission(),
                    given.bodyName(),
                    given.indicator(),
                    given.submittedAt(),
                    given.round() > 1,
                    given.items(),
                    given.number(),
                    moved ? names.apply(given.assignedBy()) : null,
                    moved ? given.assignedAt() : null,
                    given.reason(),
                    given.marked(),
                    given.markedBy().map(names).orElse(null),
                    given.markedAt());
        }
    }

    /**
     * Somebody to whom submissions could be moved.
     *
     * @param submissions how many of those that were asked about
     * @param load what waits for the verifier, in items
     * @param ofProject whether he or she works on the projects of all of these
     * @param away whether a deputy would have to do it
     */
    record CandidateView(
            PersonId verifier, String name, int submissions, long load, boolean ofProject, boolean away) {}
}
