package kz.dalel.appeal;

import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body's word that it agrees with its preliminary score, so that nobody has to wait for the window for appeals to run
 * out. Appeals that are open already are decided all the same.
 */
@Service
public class AcceptScore {

    private final Assessments assessments;
    private final OfficerAccess access;

    AcceptScore(Assessments assessments, OfficerAccess access) {
        this.assessments = assessments;
        this.access = access;
    }

    /**
     * @param accepted whether the officer said so
     * @throws UserError {@code NOT_FOUND} unless the actor is an officer of the body; {@code INVALID} if the officer did
     *     not say so
     */
    @Transactional
    public void handle(PersonId actor, AssessmentId id, boolean accepted) {
        Assessment assessment = assessments.lock(id);
        access.require(actor, assessment.body());
        if (!accepted) {
            String deadline = Language.current().writeMinute(assessment.appealDeadline().orElseThrow().atZone(Deadlines.ZONE));
            throw new UserError(UserError.Kind.INVALID, "appeal.acceptanceMissing", deadline);
        }
    }
}
