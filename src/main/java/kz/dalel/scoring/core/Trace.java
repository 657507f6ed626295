package kz.dalel.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.dalel.scoring.core.Operand.Source;
import kz.dalel.scoring.core.Operand.Unit;
import kz.dalel.scoring.core.facts.Count;
import kz.dalel.shared.Points;
import kz.dalel.shared.Share;

/**
 * The calculation while it is being done: a number can only be had from it by a recorded step, so what is told
 * afterwards is what was calculated.
 */
final class Trace {

    private final List<Step> steps = new ArrayList<>();

    /** Calculates, records, and gives the result as an operand of later steps. */
    Operand step(Meaning meaning, Operand... operands) {
        Exact result = meaning.operation().apply(Arrays.stream(operands).map(Operand::value).toList());
        int number = steps.size() + 1;
        steps.add(new Step(number, meaning, List.of(operands), result));
        return new Operand(Source.STEP, String.valueOf(number), result, meaning.unit());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    static Operand given(Count count) {
        return new Operand(Source.GIVEN, count.name(), Exact.of(count.value()), Unit.COUNT);
    }

    static Operand rule(String parameter, Points points) {
        return new Operand(Source.RULE, parameter, Exact.of(points), Unit.POINTS);
    }

    static Operand rule(String parameter, Share share) {
        return new Operand(Source.RULE, parameter, Exact.of(share), Unit.SHARE);
    }

    static Operand rule(String parameter, long number) {
        return new Operand(Source.RULE, parameter, Exact.of(number), Unit.COUNT);
    }

    /** Nothing awarded or nothing taken off. */
    static Operand nothing(String name) {
        return rule(name, Points.ZERO);
    }
}
