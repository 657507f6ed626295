package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.quarter.AppealCount;
import kz.dalel.quarter.AssessmentStages;
import kz.dalel.scoring.Rescore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a body's score computed anew after an appeal was satisfied. Only then does the appeal stop holding up the
 * assessment and the rating; repeating it changes nothing.
 */
@Service
public class RescoreAssessment {

    private final LockedAppeals appeals;
    private final Rescore rescore;
    private final AppealCount count;
    private final AssessmentStages stages;
    private final Clock clock;

    RescoreAssessment(
            LockedAppeals appeals, Rescore rescore, AppealCount count, AssessmentStages stages, Clock clock) {
        this.appeals = appeals;
        this.rescore = rescore;
        this.count = count;
        this.stages = stages;
        this.clock = clock;
    }

    /** @throws kz.dalel.scoring.RejectedLineException if a line's facts contradict themselves now */
    @Transactional
    public void handle(AppealId id) {
        AppealEntity appeal = appeals.get(id);
        Instant now = clock.instant();
        if (appeal.takeOffCount(now)) {
            rescore.handle(appeal.assessmentId());
            count.closed(appeal.assessmentId());
            stages.scoresChanged(appeal.assessmentId());
        }
    }
}
