package kz.dalel.evidence;

import kz.dalel.shared.UserError;

/** What is done to many rows of a draft at once is for the first submission: what was returned is corrected item by item. */
final class BeforeSubmission {

    private BeforeSubmission() {}

    /** @throws UserError unless evidence is awaited from an officer for the first time, or again after it was taken back */
    static void require(Submission submission) {
        switch (submission.state()) {
            case OPEN -> {}
            case AWAITING_APPROVAL -> throw new UserError(UserError.Kind.CONFLICT, "evidence.withHead");
            case RETURNED -> throw new UserError(UserError.Kind.CONFLICT, "evidence.onlyBeforeSubmission");
            case SUBMITTED, CLOSED -> throw new UserError(UserError.Kind.CONFLICT, "evidence.draftFixed");
        }
    }
}
