package kz.dalel.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerdictDraftRows;
import kz.dalel.verification.persistence.VerificationStartRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a verifier has marked so far, complete or not; from the first time on the body cannot take it back. */
@Service
public class SaveVerdictDraft {

    private final VerifierAccess access;
    private final WithVerifiers withVerifiers;
    private final VerdictDraftRows drafts;
    private final VerificationStartRows starts;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    SaveVerdictDraft(
            VerifierAccess access,
            WithVerifiers withVerifiers,
            VerdictDraftRows drafts,
            VerificationStartRows starts,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.withVerifiers = withVerifiers;
        this.starts = starts;
        this.drafts = drafts;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @return the draft as it is kept now
     * @throws VerdictDraftConflict if somebody else has saved since this verifier read it
     * @throws RowErrors if rows exceed what can be kept
     * @throws UserError if the person may not decide about the submission, or it is not with the verifiers
     */
    @Transactional
    public VerdictDraft handle(Command command) {
        Submission submission = access.lock(command.actor(), command.submission());
        withVerifiers.require(command.actor(), submission);
        access.requireGiven(command.actor(), submission);
        VerdictRules.checkDraft(command.rows(), Draft.MOST_ROWS);
        VerdictDraft kept = drafts.find(submission.id());
        requireUnchanged(kept, command.expectedRevision());
        VerdictDraft draft = new VerdictDraft(
                kept.revision() + 1,
                command.rows(),
                command.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        drafts.save(submission.id(), draft);
        if (starts.note(submission.id(), command.actor(), draft.savedAt())) {
            ledger.record(command.actor(), LedgerAct.VERIFICATION_STARTED, submission.businessKey());
        }
        return draft;
    }

    private void requireUnchanged(VerdictDraft kept, long expectedRevision) {
        if (kept.revision() == expectedRevision) {
            return;
        }
        if (kept.savedBy() == null) {
            throw new UserError(UserError.Kind.CONFLICT, "verification.draftUnknown");
        }
        throw new VerdictDraftConflict(kept, names.of(kept.savedBy()));
    }

    /**
     * What to keep.
     *
     * @param actor the verifier
     * @param submission for which submission
     * @param expectedRevision the draft's revision when the verifier read it; 0 when there was none
     * @param rows all rows
     */
    public record Command(PersonId actor, SubmissionId submission, long expectedRevision, List<VerdictRow> rows) {

        public Command {
            rows = List.copyOf(rows);
        }
    }
}
