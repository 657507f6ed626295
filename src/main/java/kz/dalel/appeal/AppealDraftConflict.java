package kz.dalel.appeal;

import kz.dalel.shared.UserError;

/** Somebody else saved the draft meanwhile; the sentence names who. */
public class AppealDraftConflict extends UserError {

    private final transient AppealDraft kept;

    AppealDraftConflict(AppealDraft kept) {
        super(Kind.CONFLICT, "appeal.draftConflict", kept.savedBy() == null ? "" : kept.savedBy().value());
        this.kept = kept;
    }

    /** The draft as the other person left it. */
    public AppealDraft kept() {
        return kept;
    }
}
