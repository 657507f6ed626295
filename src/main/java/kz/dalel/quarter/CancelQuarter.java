package kz.dalel.quarter;

import java.time.Clock;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.AssessmentRepository;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor cancels a wrongly opened quarter; it can be opened anew afterwards. */
@Service
public class CancelQuarter {

    private final CycleStages stages;
    private final RowLocks locks;
    private final AssessmentRepository assessments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    CancelQuarter(
            CycleStages stages,
            RowLocks locks,
            AssessmentRepository assessments,
            People people,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.stages = stages;
        this.locks = locks;
        this.assessments = assessments;
        this.people = people;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param confirmed whether the supervisor said that all of the cycle's work is to end
     * @param reason why; kept with the cycle
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor; {@code INVALID} without confirmation or reason;
     *     {@code CONFLICT} if the cycle is published or cancelled already
     */
    @Transactional
    public void handle(PersonId actor, CycleId id, boolean confirmed, String reason) {
        people.require(actor, Role.SUPERVISOR);
        if (!confirmed) {
            throw new UserError(UserError.Kind.INVALID, "quarter.cancelNotConfirmed");
        }
        if (reason == null || reason.isBlank()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.cancelReasonMissing");
        }
        stages.lockOpen(id);
        CycleEntity cycle = locks.cycle(id.value()).orElseThrow();
        cycle.cancelled(actor, clock.instant(), reason.strip());
        ledger.record(actor, LedgerAct.QUARTER_CANCELLED, cycle.toCycle().quarter().toString(), reason.strip());
        assessments.findByCycleIdOrderByBody(id.value()).forEach(AssessmentEntity::cancelled);
        events.publishEvent(new QuarterCancelled(id));
    }
}
