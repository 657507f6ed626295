package kz.dalel.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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

/** Who sees and moves what verifiers have: supervisors, and the head of verification. */
@Component
public class AssignmentAccess {

    private static final Set<Role> WHO_MOVES = Set.of(Role.SUPERVISOR, Role.HEAD_VERIFIER);

    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final People people;
    private final Clock clock;

    AssignmentAccess(Submissions submissions, SubmissionAccess readers, People people, Clock clock) {
        this.submissions = submissions;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The submission, its row held.
     *
     * @throws UserError {@code NOT_FOUND} for whoever may not see it, {@code FORBIDDEN} for its other readers
     */
    Submission lock(PersonId actor, SubmissionId id) {
        Submission submission = submissions.lock(id);
        readers.requireReader(actor, submission);
        require(actor);
        return submission;
    }

    /** @throws UserError {@code FORBIDDEN} for everybody else */
    public void require(PersonId actor) {
        if (!mayMove(actor)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.moversOnly");
        }
    }

    /** Whether the person may move what verifiers have. */
    public boolean mayMove(PersonId actor) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return WHO_MOVES.stream().anyMatch(role -> people.roleOn(actor, role, today));
    }
}
