package kz.dalel.scoring.core.facts;

/**
 * A counted fact.
 *
 * @param name its key in the facts
 * @param value how many
 */
public record Count(String name, long value) {

    Given given() {
        return new Given(name, String.valueOf(value));
    }
}
