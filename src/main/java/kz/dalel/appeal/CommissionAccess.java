package kz.dalel.appeal;

import java.time.Clock;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.Verdicts;
import org.springframework.stereotype.Component;

/** Who may decide on an appeal: a member of the commission with no part in what is objected to. */
@Component
public class CommissionAccess {

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Verdicts verdicts;
    private final Clock clock;

    CommissionAccess(People people, ConflictsOfInterest conflicts, Verdicts verdicts, Clock clock) {
        this.people = people;
        this.conflicts = conflicts;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} unless the person is a member of the commission; or if he or she belongs or
     *     belonged to the body, or gave a verdict on what the body submitted for the indicator
     */
    void require(PersonId actor, Appeal appeal, Assessment assessment) {
        people.require(actor, Role.COMMISSION);
        if (conflicts.exist(actor, assessment.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "appeal.ownBody", assessment.bodyName());
        }
        if (verdicts.deciders(appeal.submissionId()).contains(actor)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "appeal.ownVerdict");
        }
    }

    /** Whether the person may decide on the appeal. */
    public boolean mayDecide(PersonId actor, Appeal appeal, Assessment assessment) {
        return people.roleOn(actor, Role.COMMISSION, Deadlines.dayOf(clock.instant()))
                && !conflicts.exist(actor, assessment.body())
                && !verdicts.deciders(appeal.submissionId()).contains(actor);
    }
}
