package kz.dalel.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/**
 * A body's score as it was computed at one moment. A score is never changed: when an appeal is upheld, the next version
 * follows.
 *
 * @param number from 1 within the assessment
 * @param stage what it was computed for
 * @param edition the methodology edition
 * @param readings option by interpretation, for the edition's open questions
 * @param award points awarded
 * @param deduction points taken off, not negative
 * @param total award less deduction; may be negative (A14)
 * @param lines every indicator of the edition, in its order
 */
public record ScoreVersion(
        ScoreVersionId id,
        AssessmentId assessmentId,
        int number,
        Stage stage,
        EditionId edition,
        Map<String, String> readings,
        Points award,
        Points deduction,
        Points total,
        Instant computedAt,
        List<ScoredLine> lines) {

    public ScoreVersion {
        readings = Map.copyOf(readings);
        lines = List.copyOf(lines);
    }

    /** What a score was computed for. */
    public enum Stage {
        /** The first score, which the body may appeal against. */
        PRELIMINARY,
        /** After an appeal was satisfied, in full or in part. */
        AFTER_APPEAL
    }

    public Optional<ScoredLine> line(IndicatorCode indicator) {
        return lines.stream()
                .filter(each -> each.line().indicator().equals(indicator))
                .findFirst();
    }
}
