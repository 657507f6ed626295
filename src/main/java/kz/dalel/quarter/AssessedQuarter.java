package kz.dalel.quarter;

import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;

/**
 * That a body was or is assessed in a quarter, for choosing among many; {@link Assessment} holds the rest.
 *
 * @param bodyName what the body was called then
 * @param state where the assessment stands
 * @param published whether the quarter's rating is public
 */
public record AssessedQuarter(
        AssessmentId assessment,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        Assessment.State state,
        boolean published) {

    /** Whether the quarter was opened by mistake, so that nothing of it counts. */
    public boolean isCancelled() {
        return state == Assessment.State.CANCELLED;
    }
}
