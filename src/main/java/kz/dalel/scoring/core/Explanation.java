package kz.dalel.scoring.core;

import java.util.List;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.scoring.core.facts.Given;
import kz.dalel.scoring.core.facts.Reason;

/**
 * Why a line has the points it has. Holds the rule and readings in full, so that it can be kept for ever by itself.
 *
 * @param rule the regulation's sentences
 * @param lines their lines in the regulation: {@code L31-32, L34-36}
 * @param readings the readings the calculation rests on
 * @param given the facts it started from
 * @param steps every arithmetic step in order; empty when nothing was calculated
 * @param reason why nothing was calculated; null for a scored line
 */
public record Explanation(
        String rule, String lines, List<ReadingTaken> readings, List<Given> given, List<Step> steps, Reason reason) {

    public Explanation {
        readings = List.copyOf(readings);
        given = List.copyOf(given);
        steps = List.copyOf(steps);
    }
}
