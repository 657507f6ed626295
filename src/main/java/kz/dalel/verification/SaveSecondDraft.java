package kz.dalel.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.evidence.PersonNames;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.SecondCheckAccess.Open;
import kz.dalel.verification.SecondCheckAccess.Step;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the second verifier, or the head of verification, has marked so far. */
@Service
public class SaveSecondDraft {

    private final SecondCheckAccess access;
    private final SecondCheckRows rows;
    private final PersonNames names;
    private final Clock clock;

    SaveSecondDraft(SecondCheckAccess access, SecondCheckRows rows, PersonNames names, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @return the draft as it is kept now
     * @throws VerdictDraftConflict if it was saved by somebody else, or in another window, meanwhile
     * @throws RowErrors if it exceeds what a draft may hold
     * @throws UserError if the person may not decide, see {@link SecondCheckAccess}
     */
    @Transactional
    public VerdictDraft handle(PersonId actor, SecondCheckId id, long revision, List<VerdictRow> marked) {
        Step step = SecondCheckAccess.next(access.find(id)).orElse(Step.SECOND);
        Open open = access.lock(actor, id, step);
        VerdictRules.checkDraft(marked, open.items().size());
        VerdictDraft kept = rows.draft(id, step.name());
        if (kept.revision() != revision) {
            throw kept.savedBy() == null
                    ? new UserError(UserError.Kind.CONFLICT, "verification.draftUnknown")
                    : new VerdictDraftConflict(kept, names.of(kept.savedBy()));
        }
        VerdictDraft draft = new VerdictDraft(revision + 1, marked, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.save(id, step.name(), draft);
        return draft;
    }
}
