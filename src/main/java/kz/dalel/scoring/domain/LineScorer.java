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

    public static ScoredLine score(LineInput input) {
        Derivation derivation = DeriveFacts.of(input);
        if (derivation instanceof Derivation.Counted counted) {
            ScoreLine line = Scorer.score(input.indicator(), counted.facts(), input.readings());
            return new ScoredLine(line, Optional.of(FactsJson.write(counted.facts())), counted.items());
        }
        if (derivation instanceof Derivation.NotAssessed none) {
            return withoutFacts(ScoreLine.notApplicable(input.indicator(), none.reason(), input.readings()));
        }
        return withoutFacts(ScoreLine.notReported(input.indicator(), input.readings()));
    }

    private static ScoredLine withoutFacts(ScoreLine line) {
        return new ScoredLine(line, Optional.empty(), List.of());
    }
}
