package kz.dalel.scoring;

import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.persistence.ScoreStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes a body's score anew after an appeal was satisfied; earlier versions stay as they are. */
@Service
public class Rescore {

    private final Assessments assessments;
    private final ScoreStore store;
    private final ScoreWriter writer;

    Rescore(Assessments assessments, ScoreStore store, ScoreWriter writer) {
        this.assessments = assessments;
        this.store = store;
        this.writer = writer;
    }

    /**
     * Each call gives a version; the caller sees to it that there is one call for one upheld appeal.
     *
     * @throws RejectedLineException if a line's facts contradict themselves
     * @throws IllegalStateException if there is no preliminary score
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ScoreVersion handle(AssessmentId id) {
        Assessment assessment = assessments.lock(id);
        int latest = store.latestNumber(id)
                .orElseThrow(() -> new IllegalStateException("no score yet for " + assessment.businessKey()));
        return writer.write(assessment, latest + 1, ScoreVersion.Stage.AFTER_APPEAL);
    }
}
