package kz.dalel.methodology;

import java.util.Optional;

/**
 * A kind of evidence item where an indicator tells several apart.
 *
 * @param code the code stored on the item, one of those its {@link Measure} knows
 * @param title the Russian words shown to officer and verifier
 * @param onlyUnder the reading under which the category is asked for; empty = always
 */
public record Category(String code, String title, Optional<Choice> onlyUnder) {

    /**
     * A reading chosen at a switch.
     *
     * @param interpretation the interpretation's code, for example {@code A16}
     * @param option the option's code
     */
    public record Choice(String interpretation, String option) {}
}
