package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.NotDueDecided;
import kz.dalel.quarter.QuarterCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes submissions when a supervisor's decision leaves nothing to wait for, in the transaction of the decision. */
@Component
class QuarterNews {

    private final SubmissionRows submissions;
    private final HandOverRows handOvers;
    private final IndicatorProcess process;
    private final Clock clock;

    QuarterNews(SubmissionRows submissions, HandOverRows handOvers, IndicatorProcess process, Clock clock) {
        this.submissions = submissions;
        this.handOvers = handOvers;
        this.process = process;
        this.clock = clock;
    }

    /** One unit less changes the whole, not whether something is awaited. What was submitted already is verified still. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NotDueDecided decided) {
        if (decided.unit().isPresent()) {
            return;
        }
        submissions
                .lockAwaited(decided.cycle(), decided.body(), decided.indicator())
                .ifPresent(submission -> {
                    Instant now = clock.instant();
                    submissions.closed(List.of(submission.id()), Outcome.NOT_DUE, now);
                    handOvers.close(List.of(submission.id()), now);
                    process.submissionsClosed(List.of(submission));
                });
    }

    /** The processes are ended by whoever cancels. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuarterCancelled cancelled) {
        submissions.cancelled(cancelled.cycle(), clock.instant());
    }
}
