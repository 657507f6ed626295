package kz.dalel.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.Assignment.Ground;
import kz.dalel.verification.domain.VerifierDesk;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor or the head of verification gives a submission to another verifier, with a reason that stays in the record.
 * What the former verifier has marked stays where it is, under that name.
 */
@Service
public class MoveVerification {

    private static final int LONGEST_REASON = 2_000;

    private final AssignmentAccess access;
    private final OpenVersions openVersions;
    private final SuitableVerifiers suitable;
    private final AssignmentRows assignments;
    private final VerifierDesk desk;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    MoveVerification(
            AssignmentAccess access,
            OpenVersions openVersions,
            SuitableVerifiers suitable,
            AssignmentRows assignments,
            VerifierDesk desk,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.openVersions = openVersions;
        this.suitable = suitable;
        this.assignments = assignments;
        this.desk = desk;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} for whoever may not see the submission, {@code FORBIDDEN} unless the actor is a
     *     supervisor or the head of verification; {@code INVALID} without a new verifier or a reason, or if the new
     *     verifier is no verifier, has a conflict of interest or has the submission already; {@code CONFLICT} if the submission is not with the verifiers,
     *     or somebody moved it meanwhile: to whom, who and when
     */
    @Transactional
    public Assignment handle(Command command) {
        Submission submission = access.lock(command.actor(), command.submission());
        if (submission.state() != State.SUBMITTED) {
            throw new UserError(UserError.Kind.CONFLICT, "verification.notSubmitted");
        }
        Optional<Assignment> latest = assignments.latest(submission.id());
        requireUnchanged(latest, command.seen());
        PersonId acting = requireSuitable(submission, command.verifier(), latest);
        Assignment moved = new Assignment(
                submission.id(),
                command.seen() + 1,
                Optional.of(command.verifier()),
                submission.round(),
                Math.max(1, openVersions.of(submission.id()).size()),
                Ground.MOVED,
                reason(command.reason()),
                command.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        assignments.insert(moved);
        ledger.record(command.actor(), LedgerAct.VERIFICATION_MOVED, submission.businessKey(), moved.reason());
        desk.lay(submission, Optional.of(acting));
        return moved;
    }

    private void requireUnchanged(Optional<Assignment> latest, int seen) {
        if (latest.map(Assignment::number).orElse(0) == seen) {
            return;
        }
        Assignment now = latest.orElseThrow(
                () -> new UserError(UserError.Kind.CONFLICT, "verification.notGivenOutYet"));
        throw new UserError(
                UserError.Kind.CONFLICT,
                "verification.movedMeanwhile",
                now.verifier().map(names::of).orElse("—"),
                Moments.format(now.at()),
                now.by().equals(Verdict.SYSTEM) ? "—" : names.of(now.by()));
    }

    private PersonId requireSuitable(Submission submission, PersonId verifier, Optional<Assignment> latest) {
        if (verifier == null) {
            throw new UserError(UserError.Kind.INVALID, "verification.moveTo");
        }
        if (latest.flatMap(Assignment::verifier).filter(verifier::equals).isPresent()) {
            throw new UserError(UserError.Kind.INVALID, "verification.hasItAlready", names.of(verifier));
        }
        return suitable.acting(verifier, submission.body())
                .orElseThrow(() ->
                        new UserError(UserError.Kind.INVALID, "verification.notSuitable", names.of(verifier)));
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "verification.moveReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new UserError(
                    UserError.Kind.INVALID, "verification.moveReasonTooLong", Integer.toString(LONGEST_REASON));
        }
        return reason;
    }

    /**
     * What is moved.
     *
     * @param actor who moves it
     * @param submission what is being verified
     * @param verifier who is to verify it from now on; null is refused
     * @param reason why; null is refused
     * @param seen number of the assignment that the actor saw; 0 where there was none
     */
    public record Command(PersonId actor, SubmissionId submission, PersonId verifier, String reason, int seen) {}
}
