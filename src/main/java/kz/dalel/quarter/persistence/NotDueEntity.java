package kz.dalel.quarter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.NotDue;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;

/** A row of {@code dalel.not_due_decision}. */
@Entity
@Table(name = "not_due_decision")
public class NotDueEntity {

    @Id
    private UUID id;

    private UUID cycleId;
    private String body;
    private String indicator;
    private String unit;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected NotDueEntity() {}

    public NotDueEntity(CycleId cycle, BodyId body, NotDue decision, PersonId decidedBy, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.cycleId = cycle.value();
        this.body = body.value();
        this.indicator = decision.indicator().value();
        this.unit = decision.unit().map(UnitId::toString).orElse(null);
        this.reason = decision.reason();
        this.decidedBy = decidedBy.value();
        this.decidedAt = decidedAt;
    }

    public String body() {
        return body;
    }

    public NotDue toNotDue() {
        return new NotDue(new IndicatorCode(indicator), Optional.ofNullable(unit).map(UnitId::of), reason);
    }
}
