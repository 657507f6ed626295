package kz.dalel.quarter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.CycleTerms;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.QuarterCycle.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code dalel.quarter_cycle}. */
@Entity
@Table(name = "quarter_cycle")
public class CycleEntity {

    @Id
    private UUID id;

    private String quarter;
    private String edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> readings;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant submissionDeadline;
    private Instant verificationDeadline;
    private LocalDate submissionDay;
    private Integer verificationDays;
    private int correctionDays;
    private int appealDays;
    private int appealDecisionDays;

    @Enumerated(EnumType.STRING)
    private ApprovalMode approval;

    private String openedBy;
    private Instant openedAt;
    private Integer bodies;
    private int bodiesFinal;
    private String cancelledBy;
    private Instant cancelledAt;

    private String cancelReason;

    private Instant publishedAt;

    protected CycleEntity() {}

    public CycleEntity(QuarterCycle cycle, CycleTerms terms, PersonId openedBy, Instant openedAt) {
        this.id = cycle.id().value();
        this.quarter = cycle.quarter().toString();
        this.edition = cycle.edition().value();
        this.readings = cycle.readings();
        this.state = cycle.state();
        this.submissionDeadline = cycle.submissionDeadline();
        this.verificationDeadline = cycle.verificationDeadline();
        this.submissionDay = terms.submissionDay();
        this.verificationDays = terms.verificationDays();
        this.correctionDays = cycle.correctionDays();
        this.appealDays = cycle.appealDays();
        this.appealDecisionDays = cycle.appealDecisionDays();
        this.approval = cycle.approval();
        this.openedBy = openedBy.value();
        this.openedAt = openedAt;
    }

    public QuarterCycle toCycle() {
        return new QuarterCycle(
                new CycleId(id),
                QuarterId.of(quarter),
                new EditionId(edition),
                Map.copyOf(readings),
                state,
                submissionDeadline,
                verificationDeadline,
                correctionDays,
                appealDays,
                appealDecisionDays,
                approval,
                Optional.ofNullable(publishedAt));
    }

    /** What its dates are counted from; empty for a cycle that was opened before this was kept. */
    public Optional<CycleTerms> terms() {
        return Optional.ofNullable(submissionDay).map(day -> new CycleTerms(day, verificationDays));
    }

    public void submissionMoved(Instant to) {
        this.submissionDeadline = to;
    }

    public void verificationMoved(Instant to) {
        this.verificationDeadline = to;
    }

    public boolean isIn(State expected) {
        return state == expected;
    }

    public void snapshotTaken(int numberOfBodies) {
        this.bodies = numberOfBodies;
    }

    public boolean hasSnapshot() {
        return bodies != null;
    }

    /** Counts one more final score; true for the last body of the cycle. */
    public boolean bodyFinal() {
        bodiesFinal++;
        return bodies != null && bodiesFinal == bodies;
    }

    public void rated() {
        this.state = State.RATED;
    }

    public void published(Instant at) {
        this.state = State.PUBLISHED;
        this.publishedAt = at;
    }

    public void cancelled(PersonId by, Instant at, String reason) {
        this.state = State.CANCELLED;
        this.cancelledBy = by.value();
        this.cancelledAt = at;
        this.cancelReason = reason;
    }

    public String cancelReason() {
        return cancelReason;
    }
}
