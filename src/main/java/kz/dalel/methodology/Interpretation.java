package kz.dalel.methodology;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the register of interpretations: a place where the regulation is silent, ambiguous or contradicts itself,
 * and the reading the edition takes.
 *
 * @param code {@code A01}, {@code A02}, …
 * @param question what has to be decided
 * @param options the readings that can be held, each a Russian sentence that stands by itself
 * @param taken code of the reading in force unless a quarter chooses another
 * @param strength how firmly the text decides
 * @param open whether the question has been put to the authority and waits for its answer
 * @param choice the switch by which a quarter may take another reading; empty where the reading is fixed
 */
public record Interpretation(
        String code,
        String question,
        List<Option> options,
        String taken,
        Strength strength,
        boolean open,
        Optional<Switch> choice) {

    public Interpretation {
        options = List.copyOf(options);
    }

    /** The option with this code, if the interpretation has one. */
    public Optional<Option> option(String optionCode) {
        return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
    }

    /**
     * One way to read the place.
     *
     * @param code short name within the interpretation
     * @param text the reading as a sentence
     */
    public record Option(String code, String text) {}
}
