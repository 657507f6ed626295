package kz.dalel.rating;

import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.CycleId;
import kz.dalel.rating.persistence.RatingEntity;
import kz.dalel.rating.persistence.RatingRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ratings that have been computed. */
@Service
@Transactional(readOnly = true)
public class Ratings {

    private final RatingRepository ratings;

    Ratings(RatingRepository ratings) {
        this.ratings = ratings;
    }

    /** The newest rating of a cycle, published or not. */
    public Optional<Rating> latest(CycleId cycle) {
        return ratings.findFirstByCycleIdOrderByNumberDesc(cycle.value()).map(RatingEntity::toRating);
    }

    /** The rating of a cycle that everybody can see. */
    public Optional<Rating> published(CycleId cycle) {
        return ratings.findByCycleIdAndPublishedAtIsNotNull(cycle.value()).map(RatingEntity::toRating);
    }

    /** Cycles whose rating everybody can see. */
    public List<CycleId> publishedCycles() {
        return ratings.findByPublishedAtIsNotNull().stream()
                .map(rating -> rating.toRating().cycleId())
                .toList();
    }
}
