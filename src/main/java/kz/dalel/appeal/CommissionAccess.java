package kz.dalel.appeal;

import kz.dalel.quarter.Assessment;
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
    private final Verdicts verdicts;

    CommissionAccess(People people, Verdicts verdicts) {
        this.people = people;
        this.verdicts = verdicts;
    }

    /**
     * @throws UserError {@code FORBIDDEN} unless the person is a member of the commission; or if he or she belongs or
     *     belonged to the body, or gave a verdict on what the body submitted for the indicator
     */
    public void require(PersonId actor, Appeal appeal, Assessment assessment) {
        people.require(actor, Role.COMMISSION);
        if (people.hasEverBelongedTo(actor, assessment.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "appeal.ownBody", assessment.bodyName());
        }
        if (verdicts.deciders(appeal.submissionId()).contains(actor)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "appeal.ownVerdict");
        }
    }
}
