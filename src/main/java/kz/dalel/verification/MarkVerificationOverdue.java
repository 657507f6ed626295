package kz.dalel.verification;

import java.time.Clock;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.AssessmentStages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that verifiers still owe verdicts for a body after their deadline. It holds scoring up and costs the body nothing. Second checks
 * hold nothing up: they end with the deadline.
 */
@Service
public class MarkVerificationOverdue {

    private final Submissions submissions;
    private final AssessmentStages stages;
    private final LapseSecondChecks lapseSecondChecks;
    private final Clock clock;

    MarkVerificationOverdue(
            Submissions submissions, AssessmentStages stages, LapseSecondChecks lapseSecondChecks, Clock clock) {
        this.submissions = submissions;
        this.stages = stages;
        this.lapseSecondChecks = lapseSecondChecks;
        this.clock = clock;
    }

    /** The first note stands; what only waits for the body's correction is not the verifiers' lateness. */
    @Transactional
    public void handle(AssessmentId assessment) {
        lapseSecondChecks.handle(assessment);
        boolean waiting = submissions.ofAssessment(assessment).stream()
                .anyMatch(submission -> submission.state() == State.SUBMITTED);
        if (waiting) {
            stages.verificationOverdue(assessment, clock.instant());
        }
    }
}
