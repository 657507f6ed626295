package kz.dalel.evidence;

import java.time.Clock;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.IndicatorCount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a closed submission, once; the last one of a body moves its assessment on to scoring. */
@Service
public class CloseIndicator {

    private final Submissions submissions;
    private final SubmissionRows rows;
    private final IndicatorCount count;
    private final Clock clock;

    CloseIndicator(Submissions submissions, SubmissionRows rows, IndicatorCount count, Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.count = count;
        this.clock = clock;
    }

    /** @throws IllegalStateException if evidence is still awaited or being verified */
    @Transactional
    public void handle(SubmissionId id) {
        Submission submission = submissions.lock(id);
        if (submission.state() != State.CLOSED) {
            throw new IllegalStateException("submission " + submission.businessKey() + " is " + submission.state());
        }
        if (rows.counted(id, clock.instant())) {
            count.close(submission.assessmentId());
        }
    }
}
