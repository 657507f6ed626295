package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmissionStages;
import kz.dalel.evidence.VersionId;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.Assignment.Ground;
import kz.dalel.verification.persistence.AssignmentRows;
import kz.dalel.verification.persistence.VerdictDraftRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a verifier mend a slip: takes verdicts of his or her own back, with a reason, as long as the body is not scored and
 * nothing has been built on them. Those items, and no others, are before the verifier again, marked as they were decided.
 * What the body has typed to correct others waits meanwhile, and the body gets the full term for it once more.
 */
@Service
public class RetractVerdicts {

    private static final int LONGEST_REASON = 2_000;

    private final VerifierAccess access;
    private final Evidence evidence;
    private final VerdictRows verdicts;
    private final VerdictDraftRows drafts;
    private final AssignmentRows assignments;
    private final SubmissionStages stages;
    private final EndSecondCheck endSecondCheck;
    private final Ledger ledger;
    private final Clock clock;

    RetractVerdicts(
            VerifierAccess access,
            Evidence evidence,
            VerdictRows verdicts,
            VerdictDraftRows drafts,
            AssignmentRows assignments,
            SubmissionStages stages,
            EndSecondCheck endSecondCheck,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.drafts = drafts;
        this.assignments = assignments;
        this.stages = stages;
        this.endSecondCheck = endSecondCheck;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code INVALID} without a reason or without a verdict; {@code FORBIDDEN} if the person may not decide
     *     about the body any more, or a verdict is another's; {@code CONFLICT} if a verdict was taken back already, its item
     *     corrected or its correction lapsed, or the body is scored, or about to be
     */
    @Transactional
    public void handle(Command command) {
        Submission submission = access.lock(command.actor(), command.submission());
        String reason = reason(command.reason());
        List<Verdict> own = requireOwn(command, submission);
        if (submission.state() == State.CLOSED && submission.outcome() != Outcome.VERIFIED) {
            throw new UserError(UserError.Kind.CONFLICT, "verification.retract.closed");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        endSecondCheck.withdraw(submission.id());
        verdicts.retract(command.versions(), command.actor(), reason, now);
        layOpen(submission, own, command.actor(), now);
        if (submission.state() != State.SUBMITTED) {
            giveBack(submission, own.size(), command.actor(), now);
        }
        ledger.record(command.actor(), LedgerAct.VERDICTS_RETRACTED, submission.businessKey(), reason);
        stages.takenUpAgain(submission);
    }

    private List<Verdict> requireOwn(Command command, Submission submission) {
        if (command.versions().isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "verification.retract.nothing");
        }
        Map<VersionId, Verdict> standing = verdicts.effective(submission.id()).stream()
                .collect(Collectors.toMap(Verdict::version, Function.identity()));
        Set<VersionId> current = evidence.currentVersions(submission.id()).stream()
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
        List<Verdict> own = new ArrayList<>();
        for (VersionId version : command.versions()) {
            Verdict verdict = standing.get(version);
            if (verdict == null) {
                throw new UserError(UserError.Kind.CONFLICT, "verification.retract.notStanding");
            }
            if (verdict.stage() != Stage.VERIFICATION || !current.contains(version)) {
                throw new UserError(UserError.Kind.CONFLICT, "verification.retract.builtUpon");
            }
            if (!verdict.decidedBy().equals(command.actor())) {
                throw new UserError(UserError.Kind.FORBIDDEN, "verification.retract.notYours");
            }
            own.add(verdict);
        }
        return own;
    }

    /** Marked as they were decided, so that only the slip has to be mended. */
    private void layOpen(Submission submission, List<Verdict> own, PersonId actor, Instant now) {
        VerdictDraft kept = drafts.find(submission.id());
        List<VerdictRow> rows = new ArrayList<>(kept.rows());
        own.forEach(verdict -> rows.add(VerdictRow.of(verdict)));
        drafts.save(submission.id(), new VerdictDraft(kept.revision() + 1, rows, actor, now));
    }

    /** What nobody has before him or her goes to the one who asked for it back. */
    private void giveBack(Submission submission, int items, PersonId actor, Instant now) {
        Optional<Assignment> latest = assignments.latest(submission.id());
        assignments.insert(new Assignment(
                submission.id(),
                latest.map(Assignment::number).orElse(0) + 1,
                Optional.of(actor),
                submission.round(),
                items,
                Ground.TAKEN_BACK,
                null,
                actor,
                now));
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "verification.retract.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new UserError(
                    UserError.Kind.INVALID, "verification.retract.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        return reason;
    }

    /**
     * What is taken back.
     *
     * @param actor the verifier
     * @param submission what it was decided about
     * @param versions the versions whose verdicts are taken back
     * @param reason why
     */
    public record Command(PersonId actor, SubmissionId submission, Set<VersionId> versions, String reason) {

        public Command {
            versions = Set.copyOf(versions);
        }
    }
}
