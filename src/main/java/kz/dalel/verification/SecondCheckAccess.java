package kz.dalel.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.SecondCheckRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;

/**
 * Who may decide in a second check: the verifier it was given to, or a deputy; and, where both verdicts are given and differ, the head of
 * verification. Nobody with a conflict of interest with the body, nor with a part in what was decided before.
 */
@Component
class SecondCheckAccess {

    private final SecondCheckRows rows;
    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final VerdictRows verdicts;
    private final Cycles cycles;
    private final People people;
    private final Deputies deputies;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    SecondCheckAccess(
            SecondCheckRows rows,
            Submissions submissions,
            SubmissionAccess readers,
            VerdictRows verdicts,
            Cycles cycles,
            People people,
            Deputies deputies,
            ConflictsOfInterest conflicts,
            Clock clock) {
        this.rows = rows;
        this.submissions = submissions;
        this.readers = readers;
        this.verdicts = verdicts;
        this.cycles = cycles;
        this.people = people;
        this.deputies = deputies;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** The step a person is to do. */
    enum Step {
        SECOND,
        SETTLEMENT
    }

    /**
     * A second check on which the actor may do the step now, its submission's row held.
     *
     * @throws UserError {@code NOT_FOUND} if there is none that the actor may know of; {@code FORBIDDEN} if it is not for the actor to do;
     *     {@code CONFLICT} if it is done, or the verification deadline has passed
     */
    Open lock(PersonId actor, SecondCheckId id, Step step) {
        Submission submission = submissions.lock(find(id).submission());
        if (!holds(actor, Role.VERIFIER) && !holds(actor, Role.HEAD_VERIFIER)) {
            readers.requireReader(actor, submission);
        }
        // Read again behind the lock.
        SecondCheck check = find(id);
        objection(actor, check, submission, step).ifPresent(objection -> {
            throw objection;
        });
        return new Open(check, submission, itemsOf(check, step));
    }

    /** Whether the actor may do the step now. */
    boolean may(PersonId actor, SecondCheck check, Submission submission, Step step) {
        return objection(actor, check, submission, step).isEmpty();
    }

    /** The step that comes next; empty once it has ended. */
    static Optional<Step> next(SecondCheck check) {
        return check.end().isPresent() ? Optional.empty() : Optional.of(check.given() ? Step.SETTLEMENT : Step.SECOND);
    }

    /** The items that are decided on in the step. */
    List<SecondCheckItem> itemsOf(SecondCheck check, Step step) {
        List<SecondCheckItem> items = rows.items(check.id());
        return step == Step.SECOND ? items : items.stream().filter(SecondCheckItem::isDisputed).toList();
    }

    SecondCheck find(SecondCheckId id) {
        return rows.find(id).orElseThrow(SecondCheckAccess::unknown);
    }

    static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "verification.second.unknown");
    }

    private Optional<UserError> objection(PersonId actor, SecondCheck check, Submission submission, Step step) {
        if (!holds(actor, step == Step.SECOND ? Role.VERIFIER : Role.HEAD_VERIFIER)) {
            return refusal(UserError.Kind.FORBIDDEN, "notYours");
        }
        if (conflicts.exist(actor, submission.body())) {
            return Optional.of(new UserError(UserError.Kind.FORBIDDEN, "verification.ownBody"));
        }
        if (next(check).filter(step::equals).isEmpty()) {
            return refusal(UserError.Kind.CONFLICT, "done");
        }
        if (verdicts.verifiersOf(submission.id()).contains(actor)) {
            return refusal(UserError.Kind.FORBIDDEN, "ownVerdict");
        }
        if (step == Step.SECOND && !isGivenTo(actor, check)) {
            return refusal(UserError.Kind.FORBIDDEN, "notYours");
        }
        if (clock.instant().isAfter(cycles.get(submission.cycleId()).verificationDeadline())) {
            return refusal(UserError.Kind.CONFLICT, "tooLate");
        }
        return Optional.empty();
    }

    private boolean isGivenTo(PersonId actor, SecondCheck check) {
        return check.verifier()
                .filter(given -> given.equals(actor) || deputies.standsIn(actor, given, Role.VERIFIER))
                .isPresent();
    }

    private boolean holds(PersonId actor, Role role) {
        return people.roleOn(actor, role, Deadlines.dayOf(clock.instant()));
    }

    private static Optional<UserError> refusal(UserError.Kind kind, String code) {
        return Optional.of(new UserError(kind, "verification.second." + code));
    }

    /**
     * What is to be decided on.
     *
     * @param check the second check
     * @param submission what it belongs to
     * @param items the items of the step
     */
    record Open(SecondCheck check, Submission submission, List<SecondCheckItem> items) {

        Open {
            items = List.copyOf(items);
        }
    }
}
