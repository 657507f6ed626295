package kz.dalel.evidence;

import java.time.Clock;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.IndicatorCount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a closed submission, once; the last one of a body moves its assessment on to scoring. One that is being checked for the second
 * time is counted when that ends, by the same use case.
 */
@Service
public class CloseIndicator {

    private final Submissions submissions;
    private final SubmissionRows rows;
    private final IndicatorCount count;
    private final VerdictLookup verdicts;
    private final Clock clock;

    CloseIndicator(
            Submissions submissions, SubmissionRows rows, IndicatorCount count, VerdictLookup verdicts, Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.count = count;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @throws IllegalStateException if evidence is still awaited or being verified */
    @Transactional
    public void handle(SubmissionId id) {
        Submission submission = submissions.lock(id);
        if (submission.state() != State.CLOSED) {
            throw new IllegalStateException("submission " + submission.businessKey() + " is " + submission.state());
        }
        if (!verdicts.isCheckedTwice(id) && rows.counted(id, clock.instant())) {
            count.close(submission.assessmentId());
        }
    }
}
