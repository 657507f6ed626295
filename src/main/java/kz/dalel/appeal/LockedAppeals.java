package kz.dalel.appeal;

import java.time.Instant;
import java.util.UUID;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.appeal.persistence.AppealRepository;
import kz.dalel.quarter.AppealCount;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out an appeal only with its assessment's row held. Whatever opens or closes appeals, and what closes the window
 * for them, thus happens one after the other: the last decision and the closing of the window cannot miss each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LockedAppeals {

    private final AppealRepository appeals;
    private final Assessments assessments;
    private final AppealCount count;

    LockedAppeals(AppealRepository appeals, Assessments assessments, AppealCount count) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.count = count;
    }

    /** @throws kz.dalel.shared.UserError {@code NOT_FOUND} if there is no such appeal */
    AppealEntity get(AppealId id) {
        UUID assessment = appeals.assessmentOf(id.value()).orElseThrow(Appeals::unknown);
        assessments.lock(new AssessmentId(assessment));
        // Read only now: whoever waited for the row must see what the other one did.
        return appeals.findById(id.value()).orElseThrow(Appeals::unknown);
    }

    /** Takes an appeal that nobody has to act on any more off its assessment's count; the second time nothing happens. */
    void takeOffCount(AppealEntity appeal, Instant at) {
        if (appeal.takeOffCount(at)) {
            count.closed(appeal.assessmentId());
        }
    }
}
