package kz.dalel.quarter;

import java.time.Instant;
import kz.dalel.quarter.domain.CycleProcess;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.RowLocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an assessment from stage to stage; each step may be repeated and then changes nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssessmentStages {

    private final RowLocks locks;
    private final Cycles cycles;
    private final CycleProcess process;

    AssessmentStages(RowLocks locks, Cycles cycles, CycleProcess process) {
        this.locks = locks;
        this.cycles = cycles;
        this.process = process;
    }

    /** Notes that verification ran past its deadline; the first note stands. */
    public void verificationOverdue(AssessmentId id, Instant at) {
        assessment(id).verificationOverdue(at);
    }

    /**
     * Announces the preliminary score.
     *
     * @param appealDeadline last instant at which an appeal is in time
     */
    public void preliminary(AssessmentId id, Instant at, Instant appealDeadline) {
        AssessmentEntity assessment = assessment(id);
        if (!assessment.isAnnounced()) {
            assessment.preliminary(at, appealDeadline);
        }
    }

    /**
     * Closes the window for appeals.
     *
     * @return whether an appeal is still undecided, so that the score cannot become final yet
     */
    public boolean appealWindowClosed(AssessmentId id, Instant at) {
        AssessmentEntity assessment = assessment(id);
        if (!assessment.isWindowClosed()) {
            assessment.windowClosed(at);
        }
        return assessment.hasOpenAppeals();
    }

    /** Makes the score final; the last body of the cycle moves it on to its rating. */
    public void makeFinal(AssessmentId id, Instant at) {
        AssessmentEntity assessment = assessment(id);
        if (assessment.state() == Assessment.State.FINAL) {
            return;
        }
        assessment.makeFinal(at);
        CycleEntity cycle = locks.cycle(assessment.cycleId()).orElseThrow();
        if (cycle.bodyFinal()) {
            process.allBodiesFinal(cycle.toCycle());
        }
    }

    /** Says that a score changed, so that a rating waiting for approval is computed anew. */
    public void scoresChanged(AssessmentId id) {
        process.scoresChanged(cycles.get(new CycleId(assessment(id).cycleId())));
    }

    private AssessmentEntity assessment(AssessmentId id) {
        return locks.assessment(id.value()).orElseThrow();
    }
}
