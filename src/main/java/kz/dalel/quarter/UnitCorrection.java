package kz.dalel.quarter;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.shared.PersonId;

/**
 * A correction of the units a body is assessed over in a quarter. It holds once a second supervisor has approved it.
 *
 * @param assessment the body's assessment
 * @param change what changes
 * @param reason the proposing supervisor's words
 * @param decision what was decided; empty while nobody has
 */
public record UnitCorrection(
        UnitCorrectionId id,
        AssessmentId assessment,
        UnitChange change,
        String reason,
        PersonId proposedBy,
        Instant proposedAt,
        Optional<Decision> decision) {

    public boolean isApproved() {
        return decision.filter(Decision::approved).isPresent();
    }

    /**
     * How it ended.
     *
     * @param approved whether it holds; otherwise it was turned down, or taken back by who proposed it
     * @param comment the deciding supervisor's words; empty where none were asked for
     */
    public record Decision(boolean approved, Optional<String> comment, PersonId by, Instant at) {}
}
