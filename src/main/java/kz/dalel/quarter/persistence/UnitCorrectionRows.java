package kz.dalel.quarter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.UnitChange;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.quarter.UnitCorrectionId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.unit_correction} with its units and its decision. */
@Repository
public class UnitCorrectionRows {

    private static final String SELECT = """
            select c.*, d.approved, d.comment, d.decided_by, d.decided_at
            from dalel.unit_correction c
            join dalel.assessment a on a.id = c.assessment_id
            left join dalel.unit_correction_decision d on d.correction_id = c.id
            """;

    private final JdbcClient jdbc;

    UnitCorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UnitCorrection correction) {
        jdbc.sql("""
                        insert into dalel.unit_correction (id, assessment_id, kind, reason, proposed_by, proposed_at)
                        values (:id, :assessment, :kind, :reason, :by, :at)
                        """)
                .param("id", correction.id().value())
                .param("assessment", correction.assessment().value())
                .param("kind", correction.change().kind().name())
                .param("reason", correction.reason())
                .param("by", correction.proposedBy().value())
                .param("at", utc(correction.proposedAt()))
                .update();
        correction.change().removed().forEach(unit -> insert(correction.id(), unit, false));
        correction.change().added().forEach(unit -> insert(correction.id(), unit, true));
    }

    private void insert(UnitCorrectionId correction, SnapshotUnit unit, boolean added) {
        jdbc.sql("""
                        insert into dalel.unit_correction_unit (correction_id, unit, added, class, name, site_hosts)
                        values (:correction, :unit, :added, :class, :name, string_to_array(:hosts, ' '))
                        """)
                .param("correction", correction.value())
                .param("unit", unit.id().toString())
                .param("added", added)
                .param("class", unit.unitClass().code())
                .param("name", unit.name())
                .param("hosts", unit.siteHosts().stream().sorted().collect(Collectors.joining(" ")))
                .update();
    }

    public void decide(UnitCorrection correction, UnitCorrection.Decision decision) {
        jdbc.sql("""
                        insert into dalel.unit_correction_decision (correction_id, proposed_by, approved, comment, decided_by, decided_at)
                        values (:correction, :proposedBy, :approved, :comment, :by, :at)
                        """)
                .param("correction", correction.id().value())
                .param("proposedBy", correction.proposedBy().value())
                .param("approved", decision.approved())
                .param("comment", decision.comment().orElse(null))
                .param("by", decision.by().value())
                .param("at", utc(decision.at()))
                .update();
    }

    /** Lets the units that came stand in the snapshot. */
    public void addUnits(UnitCorrection correction) {
        jdbc.sql("""
                        insert into dalel.assessment_unit (assessment_id, unit, class, name, site_hosts)
                        select :assessment, unit, class, name, site_hosts
                        from dalel.unit_correction_unit where correction_id = :correction and added
                        """)
                .param("assessment", correction.assessment().value())
                .param("correction", correction.id().value())
                .update();
    }

    public Optional<UnitCorrection> find(UnitCorrectionId id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id.value()).query(this::correction).optional();
    }

    /** Every correction of a cycle, the latest first. */
    public List<UnitCorrection> ofCycle(CycleId cycle) {
        return jdbc.sql(SELECT + "where a.cycle_id = :cycle order by c.proposed_at desc, c.id")
                .param("cycle", cycle.value())
                .query(this::correction)
                .list();
    }

    /** Units that approved corrections took out of an assessment. */
    public Set<UnitId> removed(AssessmentId assessment) {
        return Set.copyOf(jdbc.sql(REMOVED + "where c.assessment_id = :assessment and not u.added")
                .param("assessment", assessment.value())
                .query((row, number) -> UnitId.of(row.getString("unit")))
                .list());
    }

    /** The same for every assessment of a cycle that has any. */
    public Map<AssessmentId, Set<UnitId>> removed(CycleId cycle) {
        return jdbc.sql(REMOVED + "join dalel.assessment a on a.id = c.assessment_id where a.cycle_id = :cycle and not u.added")
                .param("cycle", cycle.value())
                .query((row, number) -> Map.entry(assessment(row), UnitId.of(row.getString("unit"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static final String REMOVED = """
            select c.assessment_id, u.unit
            from dalel.unit_correction_unit u
            join dalel.unit_correction c on c.id = u.correction_id
            join dalel.unit_correction_decision d on d.correction_id = c.id and d.approved
            """;

    private UnitCorrection correction(ResultSet row, int number) throws SQLException {
        UnitCorrectionId id = new UnitCorrectionId(row.getObject("id", UUID.class));
        Map<Boolean, List<SnapshotUnit>> units = units(id);
        String decidedBy = row.getString("decided_by");
        return new UnitCorrection(
                id,
                assessment(row),
                new UnitChange(UnitChange.Kind.valueOf(row.getString("kind")), units.get(false), units.get(true)),
                row.getString("reason"),
                PersonId.of(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                decidedBy == null
                        ? Optional.empty()
                        : Optional.of(new UnitCorrection.Decision(
                                row.getBoolean("approved"),
                                Optional.ofNullable(row.getString("comment")),
                                PersonId.of(decidedBy),
                                instant(row, "decided_at"))));
    }

    private Map<Boolean, List<SnapshotUnit>> units(UnitCorrectionId id) {
        return jdbc.sql("select * from dalel.unit_correction_unit where correction_id = :id order by unit")
                .param("id", id.value())
                .query((row, number) -> Map.entry(row.getBoolean("added"), unit(row)))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SnapshotUnit unit(ResultSet row) throws SQLException {
        return new SnapshotUnit(
                UnitId.of(row.getString("unit")),
                UnitClass.of(row.getString("class")),
                row.getString("name"),
                Set.of((String[]) row.getArray("site_hosts").getArray()));
    }

    private static AssessmentId assessment(ResultSet row) throws SQLException {
        return new AssessmentId(row.getObject("assessment_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
