package kz.dalel.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
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
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    AssignmentAccess(
            Submissions submissions,
            SubmissionAccess readers,
            People people,
            ConflictsOfInterest conflicts,
            Clock clock) {
        this.submissions = submissions;
        this.readers = readers;
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * The submission, its row held.
     *
     * @throws UserError as {@link #requireFor}
     */
    Submission lock(PersonId actor, SubmissionId id) {
        Submission submission = submissions.lock(id);
        requireFor(actor, submission);
        return submission;
    }

    /**
     * Nobody chooses who verifies a body with which he or she has a conflict of interest.
     *
     * @throws UserError {@code NOT_FOUND} for whoever may not see it, {@code FORBIDDEN} for its other readers and for whoever
     *     has such a conflict
     */
    void requireFor(PersonId actor, Submission submission) {
        readers.requireReader(actor, submission);
        require(actor);
        if (conflicts.exist(actor, submission.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.moveOfOwnBody");
        }
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
