package kz.dalel.quarter;

import kz.dalel.quarter.domain.AssessmentProcess;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.RowLocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the undecided appeals of an assessment on its row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AppealCount {

    private final RowLocks locks;
    private final Assessments assessments;
    private final AssessmentProcess process;

    AppealCount(RowLocks locks, Assessments assessments, AssessmentProcess process) {
        this.locks = locks;
        this.assessments = assessments;
        this.process = process;
    }

    public void lodged(AssessmentId id) {
        locks.assessment(id.value()).orElseThrow().appealLodged();
    }

    /** Counts one closed appeal; the last one releases an assessment that waits only for it. */
    public void closed(AssessmentId id) {
        AssessmentEntity assessment = locks.assessment(id.value()).orElseThrow();
        boolean last = assessment.appealClosed();
        if (last && assessment.isWindowClosed() && assessment.state() == Assessment.State.PRELIMINARY) {
            process.appealsDecided(assessments.get(id));
        }
    }
}
