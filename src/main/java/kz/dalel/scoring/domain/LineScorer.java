package kz.dalel.scoring.domain;

import java.util.List;
import java.util.Optional;
import kz.dalel.scoring.FactsJson;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.Scorer;

/** From what a line follows from to its points. Pure: the same input always gives the same line. */
public final class LineScorer {

    private LineScorer() {}

    /** The line with what it rests on. */
    public static ScoredLine score(LineInput input) {
        Derivation derivation = DeriveFacts.of(input);
        ScoreLine line = line(input, derivation);
        return derivation instanceof Derivation.Counted counted
                ? new ScoredLine(line, Optional.of(FactsJson.write(counted.facts())), counted.items())
                : new ScoredLine(line, Optional.empty(), List.of());
    }

    /** The line alone. */
    public static ScoreLine line(LineInput input) {
        return line(input, DeriveFacts.of(input));
    }

    private static ScoreLine line(LineInput input, Derivation derivation) {
        if (derivation instanceof Derivation.Counted counted) {
            return Scorer.score(input.indicator(), counted.facts(), input.readings());
        }
        if (derivation instanceof Derivation.NotAssessed none) {
            return ScoreLine.notApplicable(input.indicator(), none.reason(), input.readings());
        }
        return ScoreLine.notReported(input.indicator(), input.readings());
    }
}
