package kz.dalel.scoring;

import java.util.List;
import java.util.Optional;
import kz.dalel.scoring.core.ScoreLine;

/**
 * One line of a body's score and what it rests on.
 *
 * @param line status, points and explanation
 * @param facts what the scoring core took, as {@link FactsJson} writes it; empty where it was not called
 * @param items the accepted items the facts were counted from
 */
public record ScoredLine(ScoreLine line, Optional<String> facts, List<UsedItem> items) {

    public ScoredLine {
        items = List.copyOf(items);
    }
}
