package kz.dalel.rating;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.CycleStages;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.rating.persistence.RatingEntity;
import kz.dalel.rating.persistence.RatingRepository;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks the bodies of a cycle by their latest scores, each kind by itself. Repeating it changes nothing while the scores
 * stay the same.
 */
@Service
public class ComputeRating {

    private final RatingRepository ratings;
    private final CycleStages cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final Ledger ledger;
    private final Clock clock;

    ComputeRating(
            RatingRepository ratings,
            CycleStages cycles,
            Assessments assessments,
            Scores scores,
            Ledger ledger,
            Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @return the cycle's rating as the scores are now: the newest one if it still says so, else a new one
     * @throws UserError {@code CONFLICT} if the cycle is published or cancelled, or a body has no final score yet
     */
    @Transactional
    public Rating handle(CycleId cycle) {
        QuarterId quarter = cycles.lockOpen(cycle).quarter();
        List<Place> places = PlacesByKind.rank(scored(cycle));
        Optional<RatingEntity> newest = ratings.findFirstByCycleIdOrderByNumberDesc(cycle.value());
        return newest.map(RatingEntity::toRating)
                .filter(rating -> Set.copyOf(rating.places()).equals(new HashSet<>(places)))
                .orElseGet(() -> {
                    int number = newest.map(RatingEntity::number).orElse(0) + 1;
                    Rating rating = ratings.save(new RatingEntity(cycle, number, clock.instant(), places)).toRating();
                    ledger.record(Ledger.SYSTEM, LedgerAct.RATING_COMPUTED, quarter.toString());
                    return rating;
                });
    }

    private List<Place> scored(CycleId cycle) {
        List<Assessment> bodies = assessments.ofCycle(cycle);
        Map<AssessmentId, ScoreTotal> totals =
                scores.latestTotals(bodies.stream().map(Assessment::id).toList());
        return bodies.stream()
                .map(body -> {
                    if (body.state() != Assessment.State.FINAL) {
                        throw new UserError(UserError.Kind.CONFLICT, "rating.notFinal", body.bodyName());
                    }
                    return scored(body, totals.get(body.id()));
                })
                .toList();
    }

    private static Place scored(Assessment body, ScoreTotal score) {
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
