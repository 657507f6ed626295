package kz.dalel.evidence;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may see a submission, and who may act for the body that owes it. */
@Component
public class SubmissionAccess {

    private final Submissions submissions;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    SubmissionAccess(Submissions submissions, People people, ConflictsOfInterest conflicts, Clock clock) {
        this.submissions = submissions;
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * The submission, its row held, for an officer of its body.
     *
     * @throws UserError {@code NOT_FOUND} for whoever may not even see it, {@code FORBIDDEN} for its other readers
     */
    Submission lockForOfficer(PersonId actor, SubmissionId id) {
        Submission submission = submissions.lock(id);
        requireOfficer(actor, submission);
        return submission;
    }

    /** @throws UserError {@code NOT_FOUND} for whoever may not even see it, {@code FORBIDDEN} for its other readers */
    void requireOfficer(PersonId actor, Submission submission) {
        if (!isOfficer(actor, submission.body())) {
            requireReader(actor, submission);
            throw new UserError(UserError.Kind.FORBIDDEN, "evidence.officersOnly");
        }
    }

    /**
     * @throws UserError {@code NOT_FOUND} for whoever may not even see the submission, {@code FORBIDDEN} unless the person is
     *     a head of its body
     */
    void requireHead(PersonId actor, Submission submission) {
        if (!isHead(actor, submission.body())) {
            requireReader(actor, submission);
            throw new UserError(UserError.Kind.FORBIDDEN, "evidence.headsOnly");
        }
    }

    /** As {@link #requireHead(PersonId, Submission)}, before anything of the request is looked at. */
    public void requireHead(PersonId actor, SubmissionId id) {
        requireHead(actor, submissions.get(id));
    }

    /** The same of whatever the body owes in the quarter. */
    public void requireHead(PersonId actor, AssessmentId assessment) {
        requireHead(actor, submissions.ofAssessment(assessment).stream().findFirst().orElseThrow(Submissions::unknown));
    }

    /** @throws UserError {@code NOT_FOUND} for everybody who is not on the body's side */
    public void requireOfBody(PersonId actor, Submission submission) {
        if (!ofBody(actor, submission.body())) {
            throw Submissions.unknown();
        }
    }

    /**
     * Officers and the head of the body see what it owes; verifiers see what was submitted, unless they belong or
     * belonged to the body; commission and supervisors see everything.
     *
     * @throws UserError {@code NOT_FOUND} for everybody else
     */
    public void requireReader(PersonId actor, Submission submission) {
        if (!mayRead(actor, submission)) {
            throw Submissions.unknown();
        }
    }

    /** Whether {@link #requireReader} lets the person pass. */
    boolean mayRead(PersonId actor, Submission submission) {
        return ofBody(actor, submission.body())
                || holds(actor, Role.COMMISSION)
                || holds(actor, Role.SUPERVISOR)
                || submission.isReceived() && mayVerify(actor, submission.body());
    }

    /** Whether the person acts for the body today. */
    public boolean isOfficer(PersonId actor, BodyId body) {
        return people.roleOn(actor, Role.OFFICER, body, today());
    }

    /** Whether the person approves for the body today. */
    public boolean isHead(PersonId actor, BodyId body) {
        return people.roleOn(actor, Role.HEAD, body, today());
    }

    /** Whether the person is on the body's side, so that what other bodies submitted is none of his or her business. */
    public boolean ofBody(PersonId actor, BodyId body) {
        return isOfficer(actor, body) || isHead(actor, body);
    }

    private boolean mayVerify(PersonId actor, BodyId body) {
        return (holds(actor, Role.VERIFIER) || holds(actor, Role.HEAD_VERIFIER)) && !conflicts.exist(actor, body);
    }

    private boolean holds(PersonId actor, Role role) {
        return people.roleOn(actor, role, today());
    }

    private LocalDate today() {
        return Deadlines.dayOf(clock.instant());
    }
}
