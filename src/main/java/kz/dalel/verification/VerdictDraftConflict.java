package kz.dalel.verification;

import kz.dalel.evidence.Moments;
import kz.dalel.shared.UserError;

/** Somebody else saved the verdicts meanwhile; the sentence names who and when. */
public class VerdictDraftConflict extends UserError {

    private final transient VerdictDraft kept;

    VerdictDraftConflict(VerdictDraft kept) {
        super(
                Kind.CONFLICT,
                kept.savedBy() == null ? "verification.draftReset" : "verification.draftChanged",
                kept.savedBy() == null
                        ? new Object[0]
                        : new Object[] {kept.savedBy().value(), Moments.format(kept.savedAt())});
        this.kept = kept;
    }

    /** The draft as the other person left it. */
    public VerdictDraft kept() {
        return kept;
    }
}
