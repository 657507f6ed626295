package kz.dalel.scoring;

import java.time.Instant;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.AssessmentStages;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes a body's preliminary score once everything it submitted has been decided on, and opens the window for
 * appeals. Repeating it changes nothing.
 */
@Service
public class ScoreAssessment {

    private static final int FIRST = 1;

    private final Assessments assessments;
    private final Submissions submissions;
    private final Cycles cycles;
    private final ScoreWriter writer;
    private final AssessmentStages stages;
    private final Deadlines deadlines;

    ScoreAssessment(
            Assessments assessments,
            Submissions submissions,
            Cycles cycles,
            ScoreWriter writer,
            AssessmentStages stages,
            Deadlines deadlines) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.cycles = cycles;
        this.writer = writer;
        this.stages = stages;
        this.deadlines = deadlines;
    }

    /**
     * @return the last instant at which an appeal is in time: so many working days after this notice as the quarter gives
     * @throws UserError {@code CONFLICT} if something is still to be submitted or verified
     * @throws RejectedLineException if a line's facts contradict themselves
     */
    @Transactional
    public Instant handle(AssessmentId id) {
        Assessment assessment = assessments.lock(id);
        return assessment.appealDeadline().orElseGet(() -> score(assessment));
    }

    private Instant score(Assessment assessment) {
        requireAllClosed(assessment);
        ScoreVersion score = writer.write(assessment, FIRST, ScoreVersion.Stage.PRELIMINARY);
        int days = cycles.get(assessment.cycleId()).appealDays();
        Instant deadline = deadlines.afterWorkingDays(score.computedAt(), days);
        stages.preliminary(assessment.id(), score.computedAt(), deadline);
        return deadline;
    }

    private void requireAllClosed(Assessment assessment) {
        submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.state() != Submission.State.CLOSED)
                .findFirst()
                .ifPresent(open -> {
                    throw new UserError(
                            UserError.Kind.CONFLICT,
                            "scoring.notClosed",
                            assessment.bodyName(),
                            open.indicator().value());
                });
    }
}
