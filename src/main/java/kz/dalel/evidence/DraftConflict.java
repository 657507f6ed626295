package kz.dalel.evidence;

import kz.dalel.shared.UserError;

/** Somebody else saved the draft meanwhile; the sentence names who and when. */
public class DraftConflict extends UserError {

    private final transient Draft kept;
    private final String savedBy;

    DraftConflict(Draft kept, String savedBy) {
        super(Kind.CONFLICT, "evidence.draftChanged", savedBy, Moments.format(kept.savedAt()));
        this.kept = kept;
        this.savedBy = savedBy;
    }

    /** The draft as the other person left it. */
    public Draft kept() {
        return kept;
    }

    /** Name of who saved. */
    public String savedBy() {
        return savedBy;
    }
}
