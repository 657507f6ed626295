package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * Risks by the level they have reached (L116-120).
 *
 * @param identified risks identified
 * @param eliminated risks eliminated; may exceed those identified, for some were found earlier (A10)
 * @param completed of those eliminated, brought to actual completion
 */
public record Risks(long identified, long eliminated, long completed) {

    public Count identifiedCount() {
        return new Count("risks_identified", identified);
    }

    public Count eliminatedCount() {
        return new Count("risks_eliminated", eliminated);
    }

    public Count completedCount() {
        return new Count("risks_completed", completed);
    }

    List<Count> eliminationCounts() {
        return List.of(eliminatedCount(), completedCount());
    }

    Optional<Reason> fault() {
        return FactRules.first(
                FactRules.notNegative(List.of(identifiedCount())),
                FactRules.within(completedCount(), eliminatedCount()));
    }

    boolean none() {
        return identified == 0 && eliminated == 0 && completed == 0;
    }
}
