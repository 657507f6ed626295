package kz.dalel.rating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.CycleStages;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.domain.CompetitionRanking;
import kz.dalel.rating.persistence.RatingEntity;
import kz.dalel.rating.persistence.RatingRepository;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks the bodies of a cycle by their latest scores, each kind by itself. Repeating it changes nothing while the scores
 * stay the same.
 */
@Service
public class ComputeRating {

    private static final CompetitionRanking<Competitor> RANKING = new CompetitionRanking<>(
            competitor -> competitor.score().total(),
            Comparator.comparing(competitor -> competitor.assessment().body()));

    private final RatingRepository ratings;
    private final CycleStages cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final Clock clock;

    ComputeRating(
            RatingRepository ratings, CycleStages cycles, Assessments assessments, Scores scores, Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * @return the cycle's rating as the scores are now: the newest one if it still says so, else a new one
     * @throws UserError {@code CONFLICT} if the cycle is published or cancelled, or a body has no final score yet
     */
    @Transactional
    public Rating handle(CycleId cycle) {
        cycles.lockOpen(cycle);
        List<Place> places = rank(competitors(cycle));
        Optional<RatingEntity> newest = ratings.findFirstByCycleIdOrderByNumberDesc(cycle.value());
        return newest.map(RatingEntity::toRating)
                .filter(rating -> Set.copyOf(rating.places()).equals(new HashSet<>(places)))
                .orElseGet(() -> {
                    int number = newest.map(RatingEntity::number).orElse(0) + 1;
                    return ratings.save(new RatingEntity(cycle, number, clock.instant(), places)).toRating();
                });
    }

    private List<Competitor> competitors(CycleId cycle) {
        List<Assessment> bodies = assessments.ofCycle(cycle);
        Map<AssessmentId, ScoreTotal> totals =
                scores.latestTotals(bodies.stream().map(Assessment::id).toList());
        return bodies.stream()
                .map(body -> {
                    if (body.state() != Assessment.State.FINAL) {
                        throw new UserError(UserError.Kind.CONFLICT, "rating.notFinal", body.bodyName());
                    }
                    return new Competitor(body, totals.get(body.id()));
                })
                .toList();
    }

    private static List<Place> rank(List<Competitor> competitors) {
        Map<BodyKind, List<Competitor>> byKind =
                competitors.stream().collect(Collectors.groupingBy(each -> each.assessment().kind()));
        List<Place> places = new ArrayList<>();
        Arrays.stream(BodyKind.values())
                .flatMap(kind -> RANKING.rank(byKind.getOrDefault(kind, List.of())).stream())
                .forEach(placed -> places.add(placed.competitor().at(placed.place())));
        return places;
    }

    private record Competitor(Assessment assessment, ScoreTotal score) {

        Place at(int place) {
            return new Place(
                    assessment.id(),
                    score.version(),
                    assessment.body(),
                    assessment.bodyName(),
                    assessment.kind(),
                    score.award(),
                    score.deduction(),
                    score.total(),
                    place);
        }
    }
}
