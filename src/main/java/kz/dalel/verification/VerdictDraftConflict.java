package kz.dalel.verification;

import kz.dalel.evidence.Moments;
import kz.dalel.shared.UserError;

/** Somebody else saved the verdicts meanwhile; the sentence names who and when. */
public class VerdictDraftConflict extends UserError {

    private final transient VerdictDraft kept;
    private final String savedBy;

    VerdictDraftConflict(VerdictDraft kept, String savedBy) {
        super(Kind.CONFLICT, "verification.draftChanged", savedBy, Moments.format(kept.savedAt()));
        this.kept = kept;
        this.savedBy = savedBy;
    }

    /** The draft as the other person left it. */
    public VerdictDraft kept() {
        return kept;
    }

    /** Name of who saved. */
    public String savedBy() {
        return savedBy;
    }
}
