package kz.dalel.scoring.core.facts;

import java.util.List;

/**
 * A number of facts.
 *
 * @param facts how many
 */
public record FactCount(long facts) implements Counted {

    @Override
    public Count counted() {
        return new Count("facts", facts);
    }

    @Override
    public List<Count> counts() {
        return List.of(counted());
    }
}
