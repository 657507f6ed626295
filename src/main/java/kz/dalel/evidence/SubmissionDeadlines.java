package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.SubmissionDeadlineRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CalendarShift;
import kz.dalel.quarter.CountedDeadlines;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.shared.UserError;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ends of submission: the cycle's one for most, and days of their own for some. */
@Component
@Order(SubmissionDeadlines.FIRST)
class SubmissionDeadlines implements CountedDeadlines {

    /** Submissions are taken before their assessments and cycles, as everybody does. */
    static final int FIRST = 10;

    private final SubmissionDeadlineRows deadlines;
    private final SubmissionRows submissions;
    private final Assessments assessments;
    private final Cycles cycles;
    private final IndicatorProcess process;

    SubmissionDeadlines(
            SubmissionDeadlineRows deadlines,
            SubmissionRows submissions,
            Assessments assessments,
            Cycles cycles,
            IndicatorProcess process) {
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.assessments = assessments;
        this.cycles = cycles;
        this.process = process;
    }

    /** Those with a day of their own: it was given as a day, and is left only if that day is no longer worked. */
    @Override
    public List<DeadlineMove> movedBy(CalendarShift shift) {
        return deadlines.withDaysOfTheirOwn(shift.now()).stream()
                .flatMap(own -> shift.movedOffItsDay(own.deadline())
                        .map(to -> move(own, to))
                        .stream())
                .toList();
    }

    @Override
    public void move(List<DeadlineMove> moves) {
        for (DeadlineMove move : moves) {
            if (move.kind() == Kind.SUBMISSION) {
                deadlines.moveOfCycle(move.cycle(), move.from(), move.to());
            } else if (move.kind() == Kind.OWN_SUBMISSION
                    && !deadlines.moveOne(new SubmissionId(move.subject()), move.from(), move.to())) {
                throw new UserError(UserError.Kind.CONFLICT, "calendar.deadlinesChanged");
            }
        }
    }

    @Override
    public void align(AssessmentId assessment) {
        process.align(
                assessment, submissions.ofAssessment(assessment), cycles.get(assessments.get(assessment).cycleId()));
    }

    private static DeadlineMove move(Submission own, Instant to) {
        return new DeadlineMove(
                Kind.OWN_SUBMISSION,
                own.id().value(),
                own.cycleId(),
                own.quarter(),
                Optional.of(own.body()),
                Optional.of(own.indicator()),
                own.deadline(),
                to);
    }
}
