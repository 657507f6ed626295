package kz.dalel.rating;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.ledger.Audit;
import kz.dalel.ledger.Finding;
import kz.dalel.quarter.Cycles;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.Scores;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ranks the bodies of every published rating again, by the scores that it names. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RatingAudit implements Audit {

    private final Ratings ratings;
    private final Cycles cycles;
    private final Scores scores;

    RatingAudit(Ratings ratings, Cycles cycles, Scores scores) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.scores = scores;
    }

    @Override
    public Optional<Finding> firstFinding() {
        return ratings.publishedCycles().stream()
                .flatMap(cycle -> ratings.published(cycle).stream())
                .filter(rating -> !isRight(rating.places()))
                .findFirst()
                .map(rating -> Finding.of(
                        "rating.finding.places", cycles.get(rating.cycleId()).quarter()));
    }

    private boolean isRight(List<Place> published) {
        List<Place> scored = published.stream().map(this::asScored).toList();
        Set<Place> ranked = new HashSet<>(PlacesByKind.rank(scored));
        return ranked.equals(Set.copyOf(published));
    }

    /** The place with the figures of the score version it names. */
    private Place asScored(Place place) {
        ScoreVersion score = scores.version(place.scoreVersion()).orElseThrow();
        return place.with(score.award(), score.deduction(), score.total());
    }
}
