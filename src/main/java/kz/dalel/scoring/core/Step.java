package kz.dalel.scoring.core;

import java.util.List;

/**
 * One arithmetic step: {@code meaning.operation()} applied to the operands gives the result.
 *
 * @param number position in the calculation, from 1
 * @param meaning what it is about
 * @param operands what goes in
 * @param result what comes out
 */
public record Step(int number, Meaning meaning, List<Operand> operands, Exact result) {

    public Step {
        operands = List.copyOf(operands);
    }
}
