package kz.dalel.rating;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.CycleStages;
import kz.dalel.rating.persistence.RatingEntity;
import kz.dalel.rating.persistence.RatingRepository;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor's decision on a computed rating. From the approval on no appeal is received: what was approved is what is
 * published.
 */
@Service
public class ApproveRating {

    private final RatingRepository ratings;
    private final CycleStages cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    ApproveRating(
            RatingRepository ratings,
            CycleStages cycles,
            Assessments assessments,
            Scores scores,
            People people,
            Ledger ledger,
            Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the supervisor says of the rating. */
    public enum Decision {
        /** It is right and may be published. */
        APPROVE,
        /** It is to be computed anew from the scores as they are. */
        RECOMPUTE
    }

    /**
     * @return whether the rating is approved
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor; {@code CONFLICT} if the cycle is published or
     *     cancelled, nothing has been computed, an appeal is open, or scores changed after the rating was computed
     */
    @Transactional
    public boolean handle(PersonId actor, CycleId cycle, Decision decision) {
        people.require(actor, Role.SUPERVISOR);
        QuarterId quarter = cycles.lockOpen(cycle).quarter();
        if (decision == Decision.RECOMPUTE) {
            return false;
        }
        RatingEntity rating = ratings.findFirstByCycleIdOrderByNumberDesc(cycle.value())
                .orElseThrow(() -> new UserError(UserError.Kind.CONFLICT, "rating.nothingComputed"));
        List<Assessment> bodies = assessments.ofCycle(cycle);
        requireNoOpenAppeal(bodies);
        requireCurrentScores(rating.toRating(), bodies);
        rating.approve(actor, clock.instant());
        cycles.rated(cycle);
        ledger.record(actor, LedgerAct.RATING_APPROVED, quarter.toString());
        return true;
    }

    private static void requireNoOpenAppeal(List<Assessment> bodies) {
        bodies.stream().filter(body -> body.appealsOpen() > 0).findFirst().ifPresent(body -> {
            throw new UserError(UserError.Kind.CONFLICT, "rating.appealOpen", body.bodyName());
        });
    }

    private void requireCurrentScores(Rating rating, List<Assessment> bodies) {
        Map<AssessmentId, ScoreTotal> now =
                scores.latestTotals(bodies.stream().map(Assessment::id).toList());
        rating.places().stream()
                .filter(place -> !place.scoreVersion().equals(now.get(place.assessmentId()).version()))
                .findFirst()
                .ifPresent(place -> {
                    throw new UserError(UserError.Kind.CONFLICT, "rating.scoresChanged", place.bodyName());
                });
    }
}
