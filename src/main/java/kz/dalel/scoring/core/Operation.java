package kz.dalel.scoring.core;

import java.util.List;
import java.util.function.Function;

/** The arithmetic a step does with its operands; applying it again must give the step's result. */
public enum Operation {
    /** The only operand, as it is. */
    TAKE(1, values -> values.get(0)),
    /** First plus all others. */
    ADD(0, values -> values.stream().reduce(Exact.ZERO, Exact::plus)),
    /** First minus second. */
    SUBTRACT(2, values -> values.get(0).minus(values.get(1))),
    /** First minus second, but not below zero. */
    SUBTRACT_TO_ZERO(2, values -> {
        Exact rest = values.get(0).minus(values.get(1));
        return rest.compareTo(Exact.ZERO) < 0 ? Exact.ZERO : rest;
    }),
    /** First times second. */
    MULTIPLY(2, values -> values.get(0).times(values.get(1))),
    /** First divided by second. */
    DIVIDE(2, values -> values.get(0).dividedBy(values.get(1))),
    /** How many whole times the second goes into the first. */
    WHOLE_TIMES(2, values -> values.get(0).dividedBy(values.get(1)).whole()),
    /** First, but no more than second. */
    AT_MOST(2, values -> values.get(0).min(values.get(1))),
    /** First rounded half up to the second's number of decimal places. */
    ROUND(2, values -> values.get(0).rounded(values.get(1).numerator().intValueExact())),
    /** Third if first is at least second, otherwise zero. */
    WHEN_AT_LEAST(3, values -> values.get(0).compareTo(values.get(1)) >= 0 ? values.get(2) : Exact.ZERO),
    /** Fourth if first lies between second and third, both included, otherwise zero. */
    WHEN_BETWEEN(4, values -> values.get(0).compareTo(values.get(1)) >= 0
                    && values.get(0).compareTo(values.get(2)) <= 0
            ? values.get(3)
            : Exact.ZERO);

    private final int operands;
    private final Function<List<Exact>, Exact> arithmetic;

    /** @param operands how many it takes; 0 = any number */
    Operation(int operands, Function<List<Exact>, Exact> arithmetic) {
        this.operands = operands;
        this.arithmetic = arithmetic;
    }

    public Exact apply(List<Exact> values) {
        if (operands != 0 && operands != values.size()) {
            throw new IllegalArgumentException(name() + " takes " + operands + " operands, got " + values.size());
        }
        return arithmetic.apply(values);
    }
}
