package kz.dalel.quarter;

import kz.dalel.quarter.domain.AssessmentProcess;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the open indicators of an assessment on its row. Counting process instances instead would let two that close at
 * one moment both miss being the last, and the body would never be scored.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IndicatorCount {

    private final RowLocks locks;
    private final Assessments assessments;
    private final AssessmentProcess process;

    IndicatorCount(RowLocks locks, Assessments assessments, AssessmentProcess process) {
        this.locks = locks;
        this.assessments = assessments;
        this.process = process;
    }

    /** States how many indicators have been opened; said once, before any of them is closed. */
    public void open(AssessmentId id, int number) {
        locks.assessment(id.value()).orElseThrow().indicatorsOpened(number);
    }

    /**
     * Counts one closed indicator as open again, as long as another one holds the scoring up.
     *
     * @throws UserError {@code CONFLICT} if the last indicator has been closed: the score is being computed, or there is one
     */
    public void reopen(AssessmentId id) {
        AssessmentEntity assessment = locks.assessment(id.value()).orElseThrow();
        if (assessment.state() != Assessment.State.COLLECTING || !assessment.hasOpenIndicators()) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.scoredAlready");
        }
        assessment.indicatorReopened();
    }

    /** Counts one closed indicator; the last one moves the assessment on to its scoring. */
    public void close(AssessmentId id) {
        AssessmentEntity assessment = locks.assessment(id.value()).orElseThrow();
        if (assessment.indicatorClosed() && assessment.state() == Assessment.State.COLLECTING) {
            process.allIndicatorsClosed(assessments.get(id));
        }
    }
}
