package kz.dalel.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.IndicatorCount;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what a body has not submitted a later deadline: of one indicator, or of all. What is before the head of the body stays
 * there; what was closed as not submitted is awaited again, with its draft as it was. What was submitted is not touched.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExtendDeadline {

    private final SubmissionRows submissions;
    private final Cycles cycles;
    private final IndicatorCount count;
    private final IndicatorProcess process;

    ExtendDeadline(SubmissionRows submissions, Cycles cycles, IndicatorCount count, IndicatorProcess process) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.count = count;
        this.process = process;
    }

    /**
     * The submissions whose deadline could be moved at present.
     *
     * @param indicator the one indicator; empty for all
     */
    @Transactional(readOnly = true)
    public List<Submission> possible(AssessmentId assessment, Optional<IndicatorCode> indicator) {
        return submissions.ofAssessment(assessment).stream()
                .filter(submission -> indicator.isEmpty() || indicator.get().equals(submission.indicator()))
                .filter(ExtendDeadline::isNotSubmitted)
                .toList();
    }

    /** Takes the rows of those submissions for the rest of the transaction, before the assessment's, as everybody does. */
    public void hold(AssessmentId assessment, Optional<IndicatorCode> indicator) {
        List<SubmissionId> ids = possible(assessment, indicator).stream().map(Submission::id).toList();
        if (!ids.isEmpty()) {
            submissions.lockAll(ids);
        }
    }

    /**
     * Moves the deadlines. What has this deadline already, or a later one, keeps it.
     *
     * @return what was changed, by indicator
     * @throws UserError {@code CONFLICT} if the body's score is being computed already, or there is one
     */
    public List<Extended> handle(Assessment assessment, Optional<IndicatorCode> indicator, Instant deadline) {
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        Edition edition = cycles.editionOf(cycle);
        List<Extended> extended = new ArrayList<>();
        for (Submission submission : possible(assessment.id(), indicator)) {
            if (submission.deadline().isBefore(deadline)) {
                boolean closed = submission.state() == State.CLOSED;
                if (closed && submissions.isCounted(submission.id())) {
                    count.reopen(assessment.id());
                }
                submissions.extended(submission.id(), deadline);
                Submission later = submissions.find(submission.id()).orElseThrow();
                if (closed) {
                    process.reopen(later, assessment, edition.indicator(later.indicator()), cycle);
                } else {
                    process.deadlineMoved(later);
                }
                extended.add(new Extended(submission.id(), submission.deadline(), closed));
            }
        }
        return extended;
    }

    private static boolean isNotSubmitted(Submission submission) {
        return switch (submission.state()) {
            case OPEN, AWAITING_APPROVAL -> true;
            case SUBMITTED, RETURNED -> false;
            case CLOSED -> submission.outcome() == Outcome.NOT_SUBMITTED;
        };
    }

    /**
     * A submission that got a later deadline.
     *
     * @param submission which one
     * @param formerDeadline its deadline until then
     * @param reopened whether it had been closed
     */
    public record Extended(SubmissionId submission, Instant formerDeadline, boolean reopened) {}
}
