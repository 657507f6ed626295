package kz.dalel.rating.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Ratings;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** What everybody may ask for: quarters whose rating is published, the latest first, and nothing provisional. */
@Component
class PublishedRatings {

    private final Ratings ratings;
    private final Cycles cycles;

    PublishedRatings(Ratings ratings, Cycles cycles) {
        this.ratings = ratings;
        this.cycles = cycles;
    }

    List<QuarterCycle> quarters() {
        return ratings.publishedCycles().stream()
                .map(cycles::get)
                .sorted(Comparator.comparing(QuarterCycle::quarter).reversed())
                .toList();
    }

    /**
     * @param quarter as it stands in addresses
     * @throws UserError {@code NOT_FOUND} if it has no published rating, or is no quarter
     */
    QuarterCycle quarter(String quarter) {
        return quarters().stream()
                .filter(cycle -> cycle.quarter().toString().equals(quarter))
                .findFirst()
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.notFound"));
    }

    Rating of(QuarterCycle cycle) {
        return ratings.published(cycle.id()).orElseThrow();
    }

    /** The rating published before this one; empty for the first. */
    Optional<QuarterCycle> before(QuarterCycle cycle) {
        return quarters().stream().filter(each -> each.quarter().compareTo(cycle.quarter()) < 0).findFirst();
    }
}
