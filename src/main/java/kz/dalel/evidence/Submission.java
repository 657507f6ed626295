package kz.dalel.evidence;

import java.time.Instant;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.lang.Nullable;

/**
 * What one body owes for one indicator in one cycle, and how far it has come.
 *
 * @param id its key
 * @param assessmentId the body's assessment
 * @param cycleId the cycle
 * @param quarter the assessed quarter
 * @param body the body
 * @param indicator the indicator
 * @param state where it stands
 * @param outcome how it was closed; null until then
 * @param nilReturn whether the body reported "none"
 * @param deadline last moment at which evidence is received
 * @param correctionDeadline last moment for correcting what was returned; null before the first return
 * @param round 0 before the first submission, then one more with each submission and correction; a withdrawal keeps it
 * @param submittedBy who submitted last, be it withdrawn or not; null before the first submission
 * @param submittedAt when; null before the first submission
 * @param closedAt when it was closed; null until then
 */
public record Submission(
        SubmissionId id,
        AssessmentId assessmentId,
        CycleId cycleId,
        QuarterId quarter,
        BodyId body,
        IndicatorCode indicator,
        State state,
        @Nullable Outcome outcome,
        boolean nilReturn,
        Instant deadline,
        @Nullable Instant correctionDeadline,
        int round,
        @Nullable PersonId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt) {

    /** What people and processes call it: {@code 2026-Q3/BODY/1.1.3}. */
    public String businessKey() {
        return quarter + "/" + body + "/" + indicator;
    }

    /** The round that the next submission or correction comes in with. */
    public int nextRound() {
        return round + 1;
    }

    /** Whether something was received and not withdrawn since, so that others than the body itself may see it. */
    public boolean isReceived() {
        return round > 0 && state != State.OPEN && state != State.AWAITING_APPROVAL;
    }

    /** Where a submission stands. */
    public enum State {
        /** Evidence is awaited until the deadline. */
        OPEN,
        /** An officer handed it over; the head of the body has to approve it before the deadline. */
        AWAITING_APPROVAL,
        /** It is with the verifiers. */
        SUBMITTED,
        /** Some items are with the body again, to be corrected. */
        RETURNED,
        /** Nothing more is awaited. */
        CLOSED
    }

    /** How a submission was closed. */
    public enum Outcome {
        /** Every item has its verdict. */
        VERIFIED,
        /** The body declared that it has nothing to submit. */
        NOTHING_TO_SUBMIT,
        /** The deadline passed without a submission. */
        NOT_SUBMITTED,
        /** A supervisor decided that nothing is due. */
        NOT_DUE,
        /** The quarter was cancelled. */
        CANCELLED
    }
}
