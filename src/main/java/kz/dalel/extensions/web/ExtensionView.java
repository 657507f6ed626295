package kz.dalel.extensions.web;

import java.time.Instant;
import java.util.function.Function;
import kz.dalel.extensions.Extension;
import kz.dalel.extensions.Extension.Decision;
import kz.dalel.extensions.Extension.Source;
import kz.dalel.extensions.ExtensionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;

/**
 * An extension; people by their names.
 *
 * @param indicator null for everything the body has not submitted
 * @param decision null until somebody has decided
 * @param decidable whether the reader may decide on it
 */
record ExtensionView(
        ExtensionId id,
        AssessmentId assessmentId,
        QuarterId quarter,
        String bodyName,
        IndicatorCode indicator,
        Instant endsAt,
        Source source,
        String reason,
        String proposedBy,
        Instant proposedAt,
        DecisionView decision,
        boolean decidable) {

    static ExtensionView of(Extension extension, Function<PersonId, String> names, boolean decidable) {
        return new ExtensionView(
                extension.id(),
                extension.assessmentId(),
                extension.quarter(),
                extension.bodyName(),
                extension.indicator().orElse(null),
                extension.endsAt(),
                extension.source(),
                extension.reason(),
                names.apply(extension.proposedBy()),
                extension.proposedAt(),
                extension.decision().map(each -> DecisionView.of(each, names)).orElse(null),
                decidable);
    }

    /** What was decided. */
    record DecisionView(boolean approved, String reason, String decidedBy, Instant decidedAt) {

        static DecisionView of(Decision decision, Function<PersonId, String> names) {
            return new DecisionView(
                    decision.approved(), decision.reason(), names.apply(decision.decidedBy()), decision.decidedAt());
        }
    }
}
