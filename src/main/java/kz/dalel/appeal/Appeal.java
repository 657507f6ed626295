package kz.dalel.appeal;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;

/**
 * A body's objection to one line of its score.
 *
 * @param id its key
 * @param assessmentId the assessment whose score is objected to
 * @param submissionId what the body had submitted for the indicator
 * @param indicator the line
 * @param grounds why the body objects
 * @param lodgedBy the body's officer
 * @param lodgedAt the server's time of receipt
 * @param late whether the window had closed by then, so that a supervisor has to admit it
 * @param state where it stands
 * @param admission what the supervisor decided on a late one; empty until then, and for one lodged in time
 * @param decisionDeadline when the commission's term ends; empty while admission is awaited
 * @param overdueAt since when the decision is overdue; it is still to be taken by a person
 * @param decision the commission's; empty until then
 */
public record Appeal(
        AppealId id,
        AssessmentId assessmentId,
        SubmissionId submissionId,
        IndicatorCode indicator,
        String grounds,
        PersonId lodgedBy,
        Instant lodgedAt,
        boolean late,
        State state,
        Optional<Act> admission,
        Optional<Instant> decisionDeadline,
        Optional<Instant> overdueAt,
        Optional<Act> decision) {

    /**
     * A decision somebody took.
     *
     * @param by who
     * @param at when
     * @param reasons why
     */
    public record Act(PersonId by, Instant at, String reasons) {}

    /** Where an appeal stands. */
    public enum State {
        /** Lodged after the window closed; a supervisor decides whether it is considered. */
        AWAITING_ADMISSION(true),
        /** With the commission. */
        UNDER_CONSIDERATION(true),
        /** The body was right. */
        SATISFIED(false),
        /** The body was right in part. */
        SATISFIED_IN_PART(false),
        /** The verdicts stand. */
        REFUSED(false),
        /** Lodged too late without good reason. */
        NOT_ADMITTED(false),
        /** The body took it back. */
        WITHDRAWN(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        /** Whether it still waits for somebody; no rating is published meanwhile. */
        public boolean isOpen() {
            return open;
        }
    }

    /** How the commission can decide. */
    public enum Outcome {
        SATISFIED(State.SATISFIED),
        SATISFIED_IN_PART(State.SATISFIED_IN_PART),
        REFUSED(State.REFUSED);

        private final State state;

        Outcome(State state) {
            this.state = state;
        }

        /** The state an appeal decided this way is in. */
        public State state() {
            return state;
        }
    }
}
