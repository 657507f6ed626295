package kz.dalel.verification;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.stereotype.Component;

/**
 * Who may decide about a submission: the verifier to whom it was given, or a deputy, without a conflict of interest with its
 * body.
 */
@Component
public class VerifierAccess {

    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Deputies deputies;
    private final AssignmentRows assignments;
    private final PersonNames names;
    private final Clock clock;

    VerifierAccess(
            Submissions submissions,
            SubmissionAccess readers,
            People people,
            ConflictsOfInterest conflicts,
            Deputies deputies,
            AssignmentRows assignments,
            PersonNames names,
            Clock clock) {
        this.submissions = submissions;
        this.readers = readers;
        this.people = people;
        this.conflicts = conflicts;
        this.deputies = deputies;
        this.assignments = assignments;
        this.names = names;
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
        if (conflicts.exist(actor, submission.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.ownBody");
        }
        return submission;
    }

    /**
     * For whom the actor decides about a submission that waits for its verdicts.
     *
     * @return the verifier whom the actor stands in for; empty if it was given to the actor
     * @throws UserError {@code FORBIDDEN} if it was given to somebody else, or to nobody
     */
    Optional<PersonId> requireGiven(PersonId actor, Submission submission) {
        Optional<PersonId> verifier = assignments.latest(submission.id()).flatMap(Assignment::verifier);
        if (verifier.isEmpty()) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.givenToNobody");
        }
        if (verifier.get().equals(actor)) {
            return Optional.empty();
        }
        if (!deputies.standsIn(actor, verifier.get(), Role.VERIFIER)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.givenToAnother", names.of(verifier.get()));
        }
        return verifier;
    }

    /** Whether the person is a verifier today, without a conflict of interest with the body. */
    boolean isImpartialVerifier(PersonId person, BodyId body) {
        return people.roleOn(person, Role.VERIFIER, Deadlines.dayOf(clock.instant())) && !conflicts.exist(person, body);
    }

    /** Whether the person may decide about the submission now, for himself or herself or as a deputy. */
    public boolean mayDecide(PersonId actor, Submission submission) {
        Optional<PersonId> verifier = assignments.latest(submission.id()).flatMap(Assignment::verifier);
        return isImpartialVerifier(actor, submission.body())
                && verifier.filter(given -> given.equals(actor) || deputies.standsIn(actor, given, Role.VERIFIER))
                        .isPresent();
    }
}
