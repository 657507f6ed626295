package kz.dalel.evidence.domain;

import java.time.Instant;
import java.util.Collection;
import kz.dalel.evidence.Submission;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/** What a submission tells its process; carried out in the caller's transaction. */
public interface IndicatorProcess {

    void start(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle);

    /** Takes what waits for corrections back to verification. */
    void correctionInterrupted(Submission submission);

    /** Has a submission that was closed verified once more; whatever is left of its former process ends. */
    void restart(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle);

    /** Awaits evidence anew for a submission that was closed without any; whatever is left of its former process ends. */
    void reopen(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle);

    /** Has the process and its tasks tell the submission's present deadline. */
    void deadlineMoved(Submission submission);

    /** Moves the timer that ends a correction. */
    void correctionDeadlineMoved(Submission submission, Instant to);

    /** Brings due dates of open tasks, and what the processes remember of deadlines, in line with submissions and cycle. */
    void align(AssessmentId assessment, Collection<Submission> submissions, QuarterCycle cycle);

    /** Moves processes that wait for evidence on to closing their indicators. */
    void submissionsClosed(Collection<Submission> submissions);

    /**
     * Completes the tasks in which a head was to approve these submissions, all in the head's name.
     *
     * @throws UserError if another head has taken one of the tasks, or one is no longer there
     */
    void submissionsApproved(PersonId head, Collection<Submission> submissions);

    /**
     * Takes the process back to awaiting evidence, from wherever the submission was: before the head or the verifiers.
     *
     * @throws UserError if it is with neither
     */
    void submissionWithdrawn(Submission submission);
}
