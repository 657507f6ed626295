package kz.dalel.rating;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.ScoreUnderReadings;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes for every open question of a quarter who would move under each other reading, by how much and why: what {@link RecomputeRating}
 * says reading by reading, for all of them in one go, and also before there is a rating, by the scores there are. Nothing is changed.
 */
@Service
public class CompareReadings {

    private final Cycles cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final ScoreUnderReadings scoreUnderReadings;

    CompareReadings(Cycles cycles, Assessments assessments, Scores scores, ScoreUnderReadings scoreUnderReadings) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
        this.scoreUnderReadings = scoreUnderReadings;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such cycle */
    @Transactional(readOnly = true)
    public ReadingsComparison handle(QuarterCycle cycle) {
        Edition edition = cycles.editionOf(cycle);
        ReadingDifferences differences = new ReadingDifferences(edition, cycles.readingsOf(cycle));
        List<Assessment> bodies = assessments.ofCycle(cycle.id());
        Map<AssessmentId, ScoreTotal> totals =
                scores.latestTotals(bodies.stream().map(Assessment::id).toList());
        List<Assessment> scored = bodies.stream().filter(body -> totals.containsKey(body.id())).toList();
        Map<AssessmentId, ScoreVersionId> versions =
                totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().version()));
        Map<AssessmentId, List<List<ScoreLine>>> under =
                scoreUnderReadings.handle(versions, scored, edition, differences.lines(), differences.readings());
        scored.forEach(body -> differences.add(body.body(), under.get(body.id())));
        List<Place> are = PlacesByKind.rank(
                scored.stream().map(body -> place(body, totals.get(body.id()))).toList());
        return new ReadingsComparison(cycle.quarter(), bodies.size(), scored.size(), differences.questions(are));
    }

    private static Place place(Assessment body, ScoreTotal score) {
        return new Place(
                body.id(),
                score.version(),
                body.body(),
                body.bodyName(),
                body.kind(),
                score.award(),
                score.deduction(),
                score.total(),
                Place.NOT_YET);
    }
}
