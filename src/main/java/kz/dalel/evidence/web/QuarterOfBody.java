package kz.dalel.evidence.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bodies that a person belongs to owe in a quarter. */
@Component
@Transactional(readOnly = true)
class QuarterOfBody {

    private final Cycles cycles;
    private final Assessments assessments;
    private final Submissions submissions;
    private final People people;
    private final Clock clock;

    QuarterOfBody(Cycles cycles, Assessments assessments, Submissions submissions, People people, Clock clock) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.submissions = submissions;
        this.people = people;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} if the quarter was not opened */
    List<SubmissionSummary> of(PersonId person, QuarterId quarter) {
        QuarterCycle cycle = cycles.of(quarter)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownCycle"));
        Edition edition = cycles.editionOf(cycle);
        return bodies(person)
                .flatMap(body -> assessments.find(cycle.id(), body).stream())
                .flatMap(assessment -> submissions.ofAssessment(assessment.id()).stream())
                .map(submission -> SubmissionSummary.of(submission, edition))
                .toList();
    }

    private Stream<BodyId> bodies(PersonId person) {
        return people.rolesOf(person, Deadlines.dayOf(clock.instant())).stream()
                .map(HeldRole::body)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(BodyId::value));
    }

    /**
     * A submission in a list.
     *
     * @param title of the indicator
     */
    record SubmissionSummary(
            SubmissionId id,
            BodyId body,
            IndicatorCode indicator,
            String title,
            Submission.State state,
            Submission.Outcome outcome,
            int round,
            Instant deadline,
            Instant correctionDeadline,
            Instant submittedAt) {

        private static SubmissionSummary of(Submission submission, Edition edition) {
            return new SubmissionSummary(
                    submission.id(),
                    submission.body(),
                    submission.indicator(),
                    edition.indicator(submission.indicator()).title(),
                    submission.state(),
                    submission.outcome(),
                    submission.round(),
                    submission.deadline(),
                    submission.correctionDeadline(),
                    submission.submittedAt());
        }
    }
}
