package kz.dalel.rating;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.CycleStages;
import kz.dalel.rating.persistence.RatingEntity;
import kz.dalel.rating.persistence.RatingRepository;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the approved rating of a cycle to everybody; repeating it changes nothing. */
@Service
public class PublishRating {

    private final RatingRepository ratings;
    private final CycleStages cycles;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishRating(
            RatingRepository ratings, CycleStages cycles, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws UserError {@code CONFLICT} if the cycle is cancelled, or its newest rating has not been approved */
    @Transactional
    public void handle(CycleId cycle) {
        if (ratings.findByCycleIdAndPublishedAtIsNotNull(cycle.value()).isPresent()) {
            return;
        }
        QuarterId quarter = cycles.lockOpen(cycle).quarter();
        RatingEntity rating = ratings.findFirstByCycleIdOrderByNumberDesc(cycle.value())
                .filter(newest -> newest.toRating().approval().isPresent())
                .orElseThrow(() -> new UserError(UserError.Kind.CONFLICT, "rating.notApproved"));
        Instant now = clock.instant();
        rating.publish(now);
        cycles.published(cycle, now);
        ledger.record(Ledger.SYSTEM, LedgerAct.RATING_PUBLISHED, quarter.toString());
        events.publishEvent(new RatingPublished(cycle));
    }
}
