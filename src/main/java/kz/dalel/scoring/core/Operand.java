package kz.dalel.scoring.core;

/**
 * A number that goes into a step.
 *
 * @param source where it comes from
 * @param name the fact's key, the scale parameter's name, or the number of the step whose result it is
 * @param value the number
 * @param unit what it counts
 */
public record Operand(Source source, String name, Exact value, Unit unit) {

    /** Where an operand comes from. */
    public enum Source {
        /** A fact. */
        GIVEN,
        /** A parameter of the edition's scale. */
        RULE,
        /** The result of an earlier step. */
        STEP
    }

    /** What a number counts; decides how it is written. */
    public enum Unit {
        COUNT,
        SHARE,
        POINTS
    }
}
