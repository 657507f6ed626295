package kz.dalel.quarter.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessment.State;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.NotDue;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code dalel.assessment} with its units and headcounts. */
@Entity
@Table(name = "assessment")
public class AssessmentEntity {

    @Id
    private UUID id;

    private UUID cycleId;
    private String body;
    private String bodyName;
    private String kind;
    private boolean publicCouncil;
    private String noPublicCouncilReason;
    private boolean externalAnalysis;

    @Enumerated(EnumType.STRING)
    private State state;

    private int indicatorsOpen;
    private int appealsOpen;
    private Instant verificationOverdueAt;
    private Instant preliminaryAt;
    private Instant appealDeadline;
    private Instant appealWindowClosedAt;
    private Instant finalAt;

    // In order, not a set: a set read back may be in another order, and writing that would change a row that is sealed.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> siteHosts;

    @ElementCollection
    @CollectionTable(name = "assessment_unit", joinColumns = @JoinColumn(name = "assessment_id"))
    private List<UnitRow> units = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assessment_headcount", joinColumns = @JoinColumn(name = "assessment_id"))
    @MapKeyColumn(name = "kind")
    @Column(name = "persons")
    private Map<String, Long> headcounts = new HashMap<>();

    protected AssessmentEntity() {}

    public AssessmentEntity(Assessment assessment) {
        this.id = assessment.id().value();
        this.cycleId = assessment.cycleId().value();
        this.body = assessment.body().value();
        this.bodyName = assessment.bodyName();
        this.kind = assessment.kind().code();
        this.publicCouncil = assessment.publicCouncil();
        this.noPublicCouncilReason = assessment.noPublicCouncilReason().orElse(null);
        this.externalAnalysis = assessment.externalAnalysis();
        this.state = assessment.state();
        this.siteHosts = assessment.siteHosts().stream().sorted().toList();
        assessment.units().forEach(unit -> units.add(UnitRow.of(unit)));
        assessment.headcounts().forEach((each, persons) -> headcounts.put(each.code(), persons));
    }

    /** @param removed units that approved corrections took out */
    public Assessment toAssessment(QuarterId quarter, List<NotDue> notDue, Set<UnitId> removed) {
        Map<HeadcountKind, Long> persons = new EnumMap<>(HeadcountKind.class);
        headcounts.forEach((code, number) -> persons.put(HeadcountKind.of(code), number));
        Map<Boolean, List<SnapshotUnit>> snapshot = units.stream()
                .map(UnitRow::toUnit)
                .sorted(Comparator.comparing(SnapshotUnit::id))
                .collect(Collectors.partitioningBy(unit -> removed.contains(unit.id())));
        return new Assessment(
                new AssessmentId(id),
                new CycleId(cycleId),
                quarter,
                new BodyId(body),
                bodyName,
                BodyKind.of(kind),
                publicCouncil,
                Optional.ofNullable(noPublicCouncilReason),
                externalAnalysis,
                state,
                indicatorsOpen,
                appealsOpen,
                Optional.ofNullable(preliminaryAt),
                Optional.ofNullable(appealDeadline),
                Optional.ofNullable(appealWindowClosedAt),
                Optional.ofNullable(finalAt),
                snapshot.get(false),
                snapshot.get(true),
                persons,
                notDue,
                Set.copyOf(siteHosts));
    }

    public UUID id() {
        return id;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    public boolean hasOpenAppeals() {
        return appealsOpen > 0;
    }

    public boolean isWindowClosed() {
        return appealWindowClosedAt != null;
    }

    public boolean isAnnounced() {
        return preliminaryAt != null;
    }

    public void collecting() {
        this.state = State.COLLECTING;
    }

    public void indicatorsOpened(int number) {
        this.indicatorsOpen = number;
    }

    public boolean hasOpenIndicators() {
        return indicatorsOpen > 0;
    }

    public void indicatorReopened() {
        indicatorsOpen++;
    }

    /** Counts one closed indicator; true for the last one. */
    public boolean indicatorClosed() {
        indicatorsOpen--;
        return indicatorsOpen == 0;
    }

    public void appealLodged() {
        appealsOpen++;
    }

    /** Counts one closed appeal; true for the last one. */
    public boolean appealClosed() {
        appealsOpen--;
        return appealsOpen == 0;
    }

    public void verificationOverdue(Instant at) {
        if (verificationOverdueAt == null) {
            this.verificationOverdueAt = at;
        }
    }

    public void preliminary(Instant at, Instant deadline) {
        this.state = State.PRELIMINARY;
        this.preliminaryAt = at;
        this.appealDeadline = deadline;
    }

    public void windowClosed(Instant at) {
        this.appealWindowClosedAt = at;
    }

    public void makeFinal(Instant at) {
        this.state = State.FINAL;
        this.finalAt = at;
    }

    public void cancelled() {
        this.state = State.CANCELLED;
    }
}
