package kz.dalel.quarter;

import java.time.Instant;
import kz.dalel.quarter.QuarterCycle.State;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a cycle from stage to stage; each step may be repeated and then changes nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CycleStages {

    private final RowLocks locks;
    private final ApplicationEventPublisher events;

    CycleStages(RowLocks locks, ApplicationEventPublisher events) {
        this.locks = locks;
        this.events = events;
    }

    /**
     * Takes the cycle's row for the rest of the transaction, so that publication, late appeals and cancelling happen one
     * after the other.
     *
     * @throws UserError {@code CONFLICT} if the cycle is published or cancelled
     */
    public QuarterCycle lockOpen(CycleId id) {
        QuarterCycle cycle = locks.cycle(id.value()).orElseThrow().toCycle();
        if (!cycle.isOpen()) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.closed." + cycle.state(), cycle.quarter());
        }
        return cycle;
    }

    /** Notes that a rating of final scores has been approved: from here on scores do not change. */
    public void rated(CycleId id) {
        CycleEntity cycle = locks.cycle(id.value()).orElseThrow();
        if (cycle.isIn(State.RUNNING)) {
            cycle.rated();
        }
    }

    /** Notes that the rating is public; from here on nothing of the cycle changes. */
    public void published(CycleId id, Instant at) {
        CycleEntity cycle = locks.cycle(id.value()).orElseThrow();
        if (cycle.isIn(State.RATED)) {
            cycle.published(at);
            events.publishEvent(new QuarterPublished(cycle.toCycle()));
        }
    }
}
