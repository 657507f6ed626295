package kz.dalel.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.ScoreOtherwise;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes a rating again from the accepted evidence: under its own edition and readings, to see that it holds, or under others, to see
 * who would move, by how much and why. Nothing is changed.
 */
@Service
public class RecomputeRating {

    private final Cycles cycles;
    private final Editions editions;
    private final Ratings ratings;
    private final Scores scores;
    private final ScoreOtherwise scoreOtherwise;

    RecomputeRating(Cycles cycles, Editions editions, Ratings ratings, Scores scores, ScoreOtherwise scoreOtherwise) {
        this.cycles = cycles;
        this.editions = editions;
        this.ratings = ratings;
        this.scores = scores;
        this.scoreOtherwise = scoreOtherwise;
    }

    /**
     * @param otherEdition the edition to compute under; empty: the quarter's own, with the readings the quarter was carried out under
     * @param otherReadings option by switch, for example {@code A10 → highest}, in place of the quarter's (of another edition: of its
     *     defaults)
     * @throws UserError {@code NOT_FOUND} if the quarter has no rating yet or there is no such edition, {@code INVALID} if it has no such
     *     switch or option
     */
    @Transactional(readOnly = true)
    public RatingComparison handle(
            QuarterId quarter, Optional<EditionId> otherEdition, Map<String, String> otherReadings) {
        QuarterCycle cycle = cycles.of(quarter).orElseThrow(RecomputeRating::nothingComputed);
        Rating rating = ratings.published(cycle.id())
                .or(() -> ratings.latest(cycle.id()))
                .orElseThrow(RecomputeRating::nothingComputed);
        Edition edition = editions.byId(otherEdition.orElse(cycle.edition()));
        Readings readings = readings(cycle, edition, otherReadings);

        Map<BodyId, List<ScoreLine>> are = new HashMap<>();
        Map<BodyId, List<ScoreLine>> wouldBe = new HashMap<>();
        rating.places().forEach(place -> {
            are.put(place.body(), scored(place));
            wouldBe.put(place.body(), scoreOtherwise.handle(place.assessmentId(), edition, readings));
        });
        List<RatingComparison.Body> bodies = BodyDifferences.of(rating.places(), are, wouldBe, edition);
        boolean asItWas = edition.id().equals(cycle.edition())
                && readings.choices().equals(cycles.readingsOf(cycle).choices());
        return new RatingComparison(quarter, edition.id(), readings.choices(), asItWas, bodies);
    }

    private Readings readings(QuarterCycle cycle, Edition edition, Map<String, String> others) {
        Map<String, String> choices = new HashMap<>();
        if (edition.id().equals(cycle.edition())) {
            choices.putAll(cycle.readings());
        }
        choices.putAll(others);
        return edition.readings(choices);
    }

    private List<ScoreLine> scored(Rating.Place place) {
        return scores.version(place.scoreVersion()).orElseThrow().lines().stream()
                .map(ScoredLine::line)
                .toList();
    }

    private static UserError nothingComputed() {
        return new UserError(UserError.Kind.NOT_FOUND, "rating.nothingComputed");
    }
}
