package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.AssessmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what a body has not submitted when its deadline has come, what its head has not approved included. Deadlines hold
 * without it: this only tidies up and moves the processes on. Drafts stay readable.
 */
@Service
public class CloseUnsubmitted {

    private final SubmissionRows submissions;
    private final HandOverRows handOvers;
    private final IndicatorProcess process;
    private final Ledger ledger;
    private final Clock clock;

    CloseUnsubmitted(
            SubmissionRows submissions, HandOverRows handOvers, IndicatorProcess process, Ledger ledger, Clock clock) {
        this.submissions = submissions;
        this.handOvers = handOvers;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is closed already, and what has a later deadline of its own, stays as it is. */
    @Transactional
    public void handle(AssessmentId assessment) {
        Instant now = clock.instant();
        List<Submission> due = submissions.lockDue(assessment, now);
        List<SubmissionId> ids = due.stream().map(Submission::id).toList();
        submissions.closed(ids, Outcome.NOT_SUBMITTED, now);
        handOvers.close(ids, now);
        due.forEach(submission ->
                ledger.record(Ledger.SYSTEM, LedgerAct.NOT_SUBMITTED_IN_TIME, submission.businessKey()));
        process.submissionsClosed(due);
    }
}
