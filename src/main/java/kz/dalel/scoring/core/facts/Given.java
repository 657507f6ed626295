package kz.dalel.scoring.core.facts;

/**
 * A fact as it was given.
 *
 * @param name its key in the facts
 * @param value its value in the facts' own notation: {@code 17}, {@code true}, {@code current}, {@code null}
 */
public record Given(String name, String value) {}
