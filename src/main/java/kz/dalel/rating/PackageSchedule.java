package kz.dalel.rating;

import kz.dalel.quarter.CycleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When packages are made: as soon as a rating has been published, and every night for what is still without one. A publication is never
 * held up by its package; what went wrong stands in the log.
 */
@Component
class PackageSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PackageSchedule.class);

    private final PackageRating packageRating;
    private final Ratings ratings;

    PackageSchedule(PackageRating packageRating, Ratings ratings) {
        this.packageRating = packageRating;
        this.ratings = ratings;
    }

    @TransactionalEventListener
    void published(RatingPublished event) {
        make(event.cycle());
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Almaty")
    void makeUp() {
        ratings.publishedCycles().forEach(this::make);
    }

    private void make(CycleId cycle) {
        try {
            packageRating.handle(cycle);
        } catch (RuntimeException e) {
            LOG.error("no package of the rating could be made", e);
        }
    }
}
