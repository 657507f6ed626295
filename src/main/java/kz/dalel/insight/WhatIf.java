package kz.dalel.insight;

import java.util.List;
import kz.dalel.methodology.Indicator;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;

/**
 * What a body would come to under other facts.
 *
 * @param today its total by what is accepted
 * @param then its total under the other facts
 * @param lines the lines that were changed
 */
public record WhatIf(Points today, Points then, List<Line> lines) {

    /** A line, today and under the other facts. */
    public record Line(Indicator indicator, Points today, ScoreLine then) {}
}
