package kz.dalel.methodology;

/**
 * The reading of one interpretation that is in force.
 *
 * @param interpretation the interpretation's code, for example {@code A10}
 * @param option code of the option taken
 * @param text the reading as a sentence
 * @param open whether the question still waits for the authority's answer
 */
public record ReadingTaken(String interpretation, String option, String text, boolean open) {}
