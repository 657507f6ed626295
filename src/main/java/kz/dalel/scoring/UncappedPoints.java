package kz.dalel.scoring;

import java.util.Optional;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.Ceiling;
import kz.dalel.scoring.core.Scorer;
import kz.dalel.scoring.core.facts.InternalAnalysis;
import kz.dalel.scoring.core.facts.Risks;
import kz.dalel.shared.Points;

/** How much of an award was counted fact by fact, without an upper limit in the edition. */
public final class UncappedPoints {

    private UncappedPoints() {}

    /** Whether a line can hold such points at all. */
    public static boolean possible(Indicator indicator, Readings readings) {
        return Ceiling.of(indicator, readings).isEmpty();
    }

    /**
     * @param award what the line was awarded
     * @param facts the facts it was awarded for, as {@link FactsJson} writes them; empty where nothing was counted
     */
    public static Points of(Indicator indicator, Readings readings, Points award, Optional<String> facts) {
        if (!possible(indicator, readings)) {
            return Points.ZERO;
        }
        return facts.map(json -> award.minus(cappedPart(indicator, readings, json))).orElse(award);
    }

    /** Coverage is limited, the risks found on the way are not (L102-120). */
    private static Points cappedPart(Indicator indicator, Readings readings, String json) {
        try {
            return FactsJson.read(indicator.measure(), json) instanceof InternalAnalysis analysis && analysis.total() > 0
                    ? Scorer.score(indicator, new InternalAnalysis(analysis.done(), analysis.total(), new Risks(0, 0, 0)), readings).award()
                    : Points.ZERO;
        } catch (UnreadableFacts kept) {
            throw new IllegalStateException("facts that were scored must be readable", kept);
        }
    }
}
