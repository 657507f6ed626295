package kz.dalel.verification;

import java.time.Clock;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may decide about a submission: a verifier who does not belong and never belonged to its body. */
@Component
public class VerifierAccess {

    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final People people;
    private final Clock clock;

    VerifierAccess(Submissions submissions, SubmissionAccess readers, People people, Clock clock) {
        this.submissions = submissions;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The submission, its row held, for a verifier who may decide about it.
     *
     * @throws UserError {@code FORBIDDEN} for a verifier of the body's own, and for those who may only read; {@code
     *     NOT_FOUND} for everybody else
     */
    Submission lock(PersonId actor, SubmissionId id) {
        Submission submission = submissions.lock(id);
        if (!people.roleOn(actor, Role.VERIFIER, Deadlines.dayOf(clock.instant()))) {
            readers.requireReader(actor, submission);
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.verifiersOnly");
        }
        if (people.hasEverBelongedTo(actor, submission.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.ownBody");
        }
        return submission;
    }

    /** Whether the person may decide about submissions of the body. */
    public boolean mayDecide(PersonId actor, Submission submission) {
        return people.roleOn(actor, Role.VERIFIER, Deadlines.dayOf(clock.instant()))
                && !people.hasEverBelongedTo(actor, submission.body());
    }
}
