package kz.dalel.notification;

import static kz.dalel.notification.domain.MatterKind.ASSIGN;
import static kz.dalel.notification.domain.MatterKind.VERIFY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.dalel.notification.NotificationSettings.Escalation;
import kz.dalel.notification.NotificationSettings.Terms;
import kz.dalel.notification.domain.Addressees;
import kz.dalel.notification.domain.Digest;
import kz.dalel.notification.domain.Matter;
import kz.dalel.notification.domain.MatterKind;
import kz.dalel.notification.domain.Timetable;
import kz.dalel.notification.domain.Told;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;

/**
 * Works out who is told what on a day. Whoever is to be told of one matter is told of all that he or she owes; who owes nothing
 * that is near or overdue is left in peace.
 */
final class DigestsOfDay {

    private static final List<Integer> FIRST_DAY_AFTER = List.of(-1);

    private final NotificationSettings settings;
    private final Deadlines deadlines;
    private final Addressees addressees;
    private final Timetable timetable;
    private final Instant now;
    private final Map<PersonId, List<Told>> told = new TreeMap<>();
    private final Set<PersonId> toBeTold = new TreeSet<>();

    DigestsOfDay(
            NotificationSettings settings,
            Deadlines deadlines,
            Addressees addressees,
            Timetable timetable,
            Instant now) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.addressees = addressees;
        this.timetable = timetable;
        this.now = now;
    }

    /** In the order of the logins. */
    List<Digest> of(Collection<Matter> matters) {
        matters.forEach(this::add);
        LocalDate day = Deadlines.dayOf(now);
        return toBeTold.stream()
                .map(person -> new Digest(day, addressees.person(person), told.get(person)))
                .toList();
    }

    private void add(Matter noted) {
        Set<PersonId> verifiers = addressees.verifiers(noted.verifier());
        Matter matter = noted.kind() == VERIFY && verifiers.isEmpty() ? toBeAssigned(noted) : noted;
        Set<PersonId> owners = matter.kind().owner() == Role.VERIFIER
                ? verifiers
                : addressees.holders(matter.kind().owner(), matter.body());
        Optional<Integer> left = Optional.ofNullable(matter.deadline())
                .flatMap(deadline -> deadlines.workingDaysLeftIfKnown(now, deadline));
        remind(matter, left, owners);
        left.ifPresent(days -> passUp(matter, days, owners));
    }

    private void remind(Matter matter, Optional<Integer> left, Set<PersonId> owners) {
        Terms terms = settings.reminders().of(matter.kind().owner());
        boolean due = isDue(matter, left, terms);
        if (!matter.lapsed() || due) {
            owners.forEach(owner -> tell(owner, new Told(matter, left, matter.kind().owner(), false, new TreeSet<>(), standsInFor(owner, matter)), due));
        }
    }

    /** What has no deadline keeps somebody waiting, and so does a submission without a verifier. */
    private boolean isDue(Matter matter, Optional<Integer> left, Terms terms) {
        if (matter.lapsed()) {
            return terms.overdueEvery() > 0 && timetable.falls(FIRST_DAY_AFTER, left.orElse(0));
        }
        return matter.deadline() == null
                || matter.kind() == ASSIGN
                || left.map(days -> timetable.falls(terms.days(), days)
                                || timetable.recurs(terms.overdueEvery(), days))
                        .orElse(false);
    }

    private void passUp(Matter matter, int left, Set<PersonId> owners) {
        SortedSet<String> holders = owners.stream().map(addressees::name).collect(Collectors.toCollection(TreeSet::new));
        line(matter.kind()).forEach((role, days) -> {
            boolean reached = days.stream().anyMatch(day -> left <= day);
            boolean due = timetable.falls(days, left);
            if (matter.lapsed() ? due : reached) {
                Set<PersonId> others = new TreeSet<>(addressees.holders(role, matter.body()));
                others.removeAll(owners);
                others.forEach(other -> tell(other, new Told(matter, Optional.of(left), role, true, holders, Optional.empty()), due));
            }
        });
    }

    private Map<Role, List<Integer>> line(MatterKind kind) {
        Escalation escalation = settings.escalation();
        return switch (kind.line()) {
            case NONE -> Map.of();
            case SUBMISSION -> kind.owner() == Role.HEAD
                    ? Map.of(Role.SUPERVISOR, escalation.submissionToSupervisor())
                    : Map.of(
                            Role.HEAD, escalation.submissionToHead(),
                            Role.SUPERVISOR, escalation.submissionToSupervisor());
            case VERIFICATION -> kind.owner() == Role.HEAD_VERIFIER
                    ? Map.of(Role.SUPERVISOR, escalation.verificationToSupervisor())
                    : Map.of(
                            Role.HEAD_VERIFIER, escalation.verificationToHead(),
                            Role.SUPERVISOR, escalation.verificationToSupervisor());
            case APPEAL -> Map.of(Role.SUPERVISOR, escalation.appealToSupervisor());
        };
    }

    private Optional<String> standsInFor(PersonId owner, Matter matter) {
        return addressees.standsInFor(owner, matter.kind().owner(), matter.body());
    }

    private void tell(PersonId person, Told what, boolean due) {
        told.computeIfAbsent(person, key -> new ArrayList<>()).add(what);
        if (due) {
            toBeTold.add(person);
        }
    }

    private static Matter toBeAssigned(Matter matter) {
        return new Matter(
                ASSIGN,
                matter.id(),
                matter.cycle(),
                matter.quarter(),
                matter.body(),
                matter.bodyName(),
                matter.indicator(),
                matter.deadline(),
                matter.lapsed(),
                null);
    }
}
