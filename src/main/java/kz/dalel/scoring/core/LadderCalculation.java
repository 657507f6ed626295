package kz.dalel.scoring.core;

import kz.dalel.methodology.Scale.StepLadder;
import kz.dalel.scoring.core.facts.PartOfWhole;
import kz.dalel.shared.Points;
import kz.dalel.shared.Share;

/** Points for every whole step of a share (A01-A06, A08). */
final class LadderCalculation {

    private final Trace trace;

    LadderCalculation(Trace trace) {
        this.trace = trace;
    }

    /** Award of a ladder for a part of a whole above zero, without what its absence costs. */
    Operand award(StepLadder ladder, PartOfWhole facts) {
        Operand share = share(facts);
        Operand points = pointsForSteps(share, ladder.step(), ladder.perStep());
        if (points.value().compareTo(Exact.of(ladder.cap())) > 0) {
            points = trace.step(Meaning.CAPPED, points, Trace.rule("cap", ladder.cap()));
        }
        if (ladder.floor().isEmpty()) {
            return points;
        }
        Operand floor = Trace.rule("floor", ladder.floor().get());
        Meaning meaning =
                share.value().compareTo(floor.value()) >= 0 ? Meaning.FLOOR_REACHED : Meaning.FLOOR_MISSED;
        return trace.step(meaning, share, floor, points);
    }

    Operand share(PartOfWhole facts) {
        return trace.step(Meaning.SHARE_REACHED, Trace.given(facts.part()), Trace.given(facts.whole()));
    }

    Operand pointsForSteps(Operand share, Share step, Points perStep) {
        Operand steps = trace.step(Meaning.WHOLE_STEPS, share, Trace.rule("step", step));
        return trace.step(Meaning.POINTS_FOR_STEPS, steps, Trace.rule("per-step", perStep));
    }
}
