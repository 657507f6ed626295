package kz.dalel.ledger;

import kz.dalel.shared.Messages;

/** The acts that matter; what each means is said in {@code messages/ledger.properties}. */
public enum LedgerAct {
    LEDGER_OPENED,
    QUARTER_OPENED,
    REGISTRY_SNAPSHOT_TAKEN,
    INDICATORS_OPENED,
    NOT_DUE_DECIDED,
    UNIT_CORRECTION_PROPOSED,
    UNIT_CORRECTION_APPROVED,
    UNIT_CORRECTION_REFUSED,
    QUARTER_CANCELLED,
    EVIDENCE_SUBMITTED,
    EVIDENCE_HANDED_OVER,
    SUBMISSION_APPROVED,
    SUBMISSION_SENT_BACK,
    SUBMISSION_WITHDRAWN,
    NOT_SUBMITTED_IN_TIME,
    EXTENSION_REQUESTED,
    EXTENSION_GIVEN,
    EXTENSION_APPROVED,
    EXTENSION_REFUSED,
    EVIDENCE_CORRECTED,
    APPEAL_EVIDENCE_ADDED,
    LINK_LOOKED_AT,
    VERIFICATION_ASSIGNED,
    VERIFICATION_MOVED,
    VERIFICATION_STARTED,
    VERDICTS_GIVEN,
    VERDICTS_RETRACTED,
    CORRECTION_LAPSED,
    SCORE_COMPUTED,
    APPEAL_LODGED,
    APPEAL_ADMITTED,
    APPEAL_NOT_ADMITTED,
    APPEAL_WITHDRAWN,
    APPEAL_VERDICTS_GIVEN,
    APPEAL_DECIDED,
    SCORE_SHEET_ISSUED,
    RATING_COMPUTED,
    RATING_APPROVED,
    RATING_PUBLISHED,
    RATING_PACKAGED,
    CALENDAR_CHANGED,
    DEADLINE_MOVED,
    REGISTRY_CHANGED,
    ROLE_GIVEN,
    ROLE_ENDED,
    PERSON_LEFT,
    DEPUTY_NAMED,
    DEPUTY_DISMISSED,
    CONFLICT_DECLARED,
    CONFLICT_ENDED,
    STEP_RETRIED,
    API_TOKEN_ISSUED,
    API_TOKEN_REVOKED,
    PASSWORD_SET,
    PASSWORD_RESET,
    SIGN_INS_ENDED,
    FILES_REMOVED,
    PERSON_DATA_EXPORTED,
    SIGN_INS_THROTTLED;

    private static final Messages MESSAGES = Messages.of("ledger");

    /** The act as people read it. */
    public String title() {
        return MESSAGES.text("ledger.act." + name());
    }

    /** Whether a checkpoint is issued as soon as it is done: what is published can be shown to have been published so. */
    boolean isAttested() {
        return this == RATING_PUBLISHED;
    }
}
