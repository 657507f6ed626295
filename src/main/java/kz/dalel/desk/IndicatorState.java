package kz.dalel.desk;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.Submission;
import kz.dalel.scoring.Forecast;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.JudgedItem;

/** Where an indicator of a body stands, as the body's people speak of it. */
public enum IndicatorState {
    /** Nothing has been typed. */
    NOT_STARTED,
    /** Rows were typed that would be refused as they are. */
    DRAFT,
    /** The rows could be submitted, but more could be shown and would bring points. */
    INCOMPLETE,
    /** The rows can be submitted and nothing that brings points is missing. */
    READY,
    /** What was typed is nobody's business but the body's own: to its other readers something is due, and no more. */
    EXPECTED,
    /** The head of the body has to approve it. */
    AWAITING_APPROVAL,
    /** It is with the verifiers. */
    SUBMITTED,
    /** Some of it is with the body again, to be corrected. */
    RETURNED,
    /** Everything was accepted in full. */
    ACCEPTED,
    /** Something was accepted, something was not. */
    PARTLY_ACCEPTED,
    /** Nothing was accepted. */
    REJECTED,
    /** The body declared that it has nothing to submit. */
    NOTHING_TO_SUBMIT,
    /** The deadline passed without a submission. */
    NOT_SUBMITTED,
    /** The regulation does not assess this body by the indicator, for a reason that is told. */
    NOT_APPLICABLE,
    /** A supervisor decided that nothing is due. */
    NOT_DUE,
    /** The quarter was opened by mistake. */
    CANCELLED;

    /** For the body's own people. */
    static IndicatorState of(Submission submission, Forecast forecast, List<JudgedItem> items, Instant now) {
        return switch (submission.state()) {
            case OPEN -> now.isAfter(submission.deadline()) ? NOT_SUBMITTED : ofDraft(forecast);
            case AWAITING_APPROVAL -> now.isAfter(submission.deadline()) ? NOT_SUBMITTED : AWAITING_APPROVAL;
            case SUBMITTED, RETURNED, CLOSED -> received(submission, items);
        };
    }

    /** For everybody else who may read the submission. */
    static IndicatorState ofReceived(Submission submission, List<JudgedItem> items, Instant now) {
        return switch (submission.state()) {
            case OPEN, AWAITING_APPROVAL -> now.isAfter(submission.deadline()) ? NOT_SUBMITTED : EXPECTED;
            case SUBMITTED, RETURNED, CLOSED -> received(submission, items);
        };
    }

    private static IndicatorState ofDraft(Forecast forecast) {
        if (forecast.faulty() > 0) {
            return DRAFT;
        }
        if (forecast.counted() == 0) {
            return NOT_STARTED;
        }
        return forecast.isComplete() ? READY : INCOMPLETE;
    }

    private static IndicatorState received(Submission submission, List<JudgedItem> items) {
        if (submission.outcome() == null) {
            return submission.state() == Submission.State.RETURNED ? RETURNED : SUBMITTED;
        }
        return switch (submission.outcome()) {
            case VERIFIED -> ofVerdicts(items);
            case NOTHING_TO_SUBMIT -> NOTHING_TO_SUBMIT;
            case NOT_SUBMITTED -> NOT_SUBMITTED;
            case NOT_DUE -> NOT_DUE;
            case CANCELLED -> CANCELLED;
        };
    }

    private static IndicatorState ofVerdicts(List<JudgedItem> items) {
        List<AcceptedItem> accepted =
                items.stream().flatMap(item -> item.accepted().stream()).toList();
        if (accepted.isEmpty()) {
            return REJECTED;
        }
        return accepted.size() == items.size() && accepted.stream().allMatch(AcceptedItem::inFull)
                ? ACCEPTED
                : PARTLY_ACCEPTED;
    }
}
