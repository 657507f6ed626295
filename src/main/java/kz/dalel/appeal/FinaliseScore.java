package kz.dalel.appeal;

import java.time.Clock;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.AssessmentStages;
import kz.dalel.quarter.Assessments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the latest score of a body the final one; repeating it changes nothing. */
@Service
public class FinaliseScore {

    private final Assessments assessments;
    private final AssessmentStages stages;
    private final Clock clock;

    FinaliseScore(Assessments assessments, AssessmentStages stages, Clock clock) {
        this.assessments = assessments;
        this.stages = stages;
        this.clock = clock;
    }

    @Transactional
    public void handle(AssessmentId id) {
        assessments.lock(id);
        stages.makeFinal(id, clock.instant());
    }
}
