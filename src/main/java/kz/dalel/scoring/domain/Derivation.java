package kz.dalel.scoring.domain;

import java.util.List;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.facts.Facts;

/** What follows from accepted items for one line, before any points. */
public sealed interface Derivation {

    /**
     * Facts that can be scored.
     *
     * @param facts what the scoring core takes
     * @param items the items they rest on
     */
    record Counted(Facts facts, List<UsedItem> items) implements Derivation {

        public Counted {
            items = List.copyOf(items);
        }
    }

    /** Nothing that carries the fact was accepted and the regulation prints no consequence for that (A40). */
    record NotReported() implements Derivation {}

    /**
     * The indicator is not assessed of the body in this quarter.
     *
     * @param reason why
     */
    record NotAssessed(NotApplicable reason) implements Derivation {}
}
