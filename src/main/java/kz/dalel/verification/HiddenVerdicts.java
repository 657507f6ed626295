package kz.dalel.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.SecondCheckAccess.Step;
import kz.dalel.verification.persistence.SecondCheckQueries;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Component;

/**
 * From whom the verdicts on a submission are hidden: from whoever is to decide on it for the second time, a deputy included; and, in
 * quarters with a draw, from every verifier who may yet be asked to, until the indicator is closed. Otherwise one could read the first
 * verdicts before they are drawn, and would learn from their disappearing that they were.
 */
@Component
class HiddenVerdicts {

    /** Who holds one of these reads verdicts in that role too. */
    private static final Set<Role> OVERSEERS = Set.of(Role.HEAD_VERIFIER, Role.SUPERVISOR, Role.COMMISSION);

    private final SecondCheckRows rows;
    private final SecondCheckQueries queries;
    private final SecondCheckAccess access;
    private final People people;
    private final Deputies deputies;
    private final Clock clock;

    HiddenVerdicts(
            SecondCheckRows rows,
            SecondCheckQueries queries,
            SecondCheckAccess access,
            People people,
            Deputies deputies,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.access = access;
        this.people = people;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Those of the submissions of whose verdicts the reader is to learn nothing. */
    Set<SubmissionId> among(PersonId reader, List<Submission> submissions) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        Set<Role> roles =
                people.rolesOf(reader, today).stream().map(HeldRole::role).collect(Collectors.toSet());
        if (!roles.contains(Role.VERIFIER)) {
            return Set.of();
        }
        List<Submission> mayBeDrawn = ofQuartersWithADraw(submissions);
        if (mayBeDrawn.isEmpty()) {
            return Set.of();
        }
        Set<PersonId> acting = actingFor(reader);
        Set<SubmissionId> hidden = new HashSet<>();
        if (roles.stream().noneMatch(OVERSEERS::contains)) {
            hidden.addAll(queries.undecidedWithout(reader, acting, ids(mayBeDrawn)));
        }
        Set<SubmissionId> given = queries.givenTo(acting, ids(mayBeDrawn));
        mayBeDrawn.stream()
                .filter(submission -> given.contains(submission.id()) && isSecond(reader, submission))
                .forEach(submission -> hidden.add(submission.id()));
        return hidden;
    }

    private List<Submission> ofQuartersWithADraw(List<Submission> submissions) {
        Map<CycleId, Boolean> draws = submissions.stream()
                .map(Submission::cycleId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        cycle -> rows.sampleOf(cycle).filter(sample -> sample.perMille() > 0).isPresent()));
        return submissions.stream().filter(submission -> draws.get(submission.cycleId())).toList();
    }

    private static List<SubmissionId> ids(List<Submission> submissions) {
        return submissions.stream().map(Submission::id).toList();
    }

    private boolean isSecond(PersonId reader, Submission submission) {
        return rows.openOf(submission.id())
                .filter(check -> access.may(reader, check, submission, Step.SECOND))
                .isPresent();
    }

    /** The reader, and for whom he or she stands in as a verifier. */
    private Set<PersonId> actingFor(PersonId reader) {
        Set<PersonId> acting = deputies.atWork(Role.VERIFIER).entrySet().stream()
                .filter(away -> away.getValue().deputy().equals(reader))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        acting.add(reader);
        return acting;
    }
}
