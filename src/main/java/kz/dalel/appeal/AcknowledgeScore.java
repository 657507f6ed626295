package kz.dalel.appeal;

import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body's word that it has read its final score; nothing depends on it. */
@Service
public class AcknowledgeScore {

    private final Assessments assessments;
    private final OfficerAccess access;

    AcknowledgeScore(Assessments assessments, OfficerAccess access) {
        this.assessments = assessments;
        this.access = access;
    }

    /**
     * @param acknowledged whether the officer said so
     * @throws UserError {@code NOT_FOUND} unless the actor is an officer of the body; {@code INVALID} if the officer did
     *     not say so
     */
    @Transactional(readOnly = true)
    public void handle(PersonId actor, AssessmentId id, boolean acknowledged) {
        access.require(actor, assessments.get(id).body());
        if (!acknowledged) {
            throw new UserError(UserError.Kind.INVALID, "appeal.acknowledgementMissing");
        }
    }
}
