package kz.dalel.evidence;

import kz.dalel.shared.UserError;

/** Somebody else saved the draft meanwhile; the sentence names who and when. */
public class DraftConflict extends UserError {

    private final transient Draft kept;

    DraftConflict(Draft kept) {
        super(
                Kind.CONFLICT,
                kept.savedBy() == null ? "evidence.draftReset" : "evidence.draftChanged",
                kept.savedBy() == null
                        ? new Object[0]
                        : new Object[] {kept.savedBy().value(), Moments.format(kept.savedAt())});
        this.kept = kept;
    }

    /** The draft as the other person left it. */
    public Draft kept() {
        return kept;
    }
}
