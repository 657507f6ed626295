package kz.dalel.appeal;

import java.time.Clock;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.AssessmentStages;
import kz.dalel.quarter.Assessments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the time in which an appeal is in time; repeating it changes nothing. */
@Service
public class CloseAppealWindow {

    private final Assessments assessments;
    private final AssessmentStages stages;
    private final Clock clock;

    CloseAppealWindow(Assessments assessments, AssessmentStages stages, Clock clock) {
        this.assessments = assessments;
        this.stages = stages;
        this.clock = clock;
    }

    /** @return whether an appeal is still open, so that the score cannot become final yet */
    @Transactional
    public boolean handle(AssessmentId id) {
        assessments.lock(id);
        return stages.appealWindowClosed(id, clock.instant());
    }
}
