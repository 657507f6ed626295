package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Role;
import kz.dalel.registry.domain.AnalysisKey;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.registry.domain.HeadcountKey;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.ProjectKey;
import kz.dalel.registry.domain.RoleKey;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.registry.persistence.DatedTable.Mapping;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The registry's dated tables, each with how its facts lie in columns. */
@Repository
public class RegistryTables {

    /** Any number, as long as nothing else in the database locks on it. */
    private static final long WRITE_LOCK = 0x44616C656C_01L;

    private final JdbcTemplate jdbc;
    private final DatedTable<BodyId, BodyDetails> bodies;
    private final DatedTable<UnitId, UnitDetails> units;
    private final DatedTable<HeadcountKey, Long> headcounts;
    private final DatedTable<AnalysisKey, Held> analyses;
    private final DatedTable<RoleKey, Held> roles;
    private final DatedTable<ProjectKey, Held> projects;

    RegistryTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bodies = new DatedTable<>(
                jdbc,
                "dalel.body_version",
                "body",
                List.of("body"),
                List.of("name", "parent", "public_council", "no_public_council_reason", "site_hosts"),
                new Mapping<>(RegistryTables::body, RegistryTables::bodyDetails, (body, details) -> Arrays.asList(
                        body.value(),
                        details.name(),
                        details.parent().map(BodyId::value).orElse(null),
                        details.publicCouncil(),
                        details.noPublicCouncilReason(),
                        details.siteHosts().toArray(String[]::new))));
        this.units = new DatedTable<>(
                jdbc,
                "dalel.unit",
                "body",
                List.of("body", "code"),
                List.of("class", "name", "site_hosts"),
                new Mapping<>(
                        row -> new UnitId(body(row), row.getString("code")),
                        row -> new UnitDetails(
                                UnitClass.of(row.getString("class")), row.getString("name"), siteHosts(row)),
                        (unit, details) -> List.of(
                                unit.body().value(),
                                unit.code(),
                                details.unitClass().code(),
                                details.name(),
                                details.siteHosts().toArray(String[]::new))));
        this.headcounts = new DatedTable<>(
                jdbc,
                "dalel.headcount",
                "body",
                List.of("body", "kind"),
                List.of("value"),
                new Mapping<>(
                        row -> new HeadcountKey(body(row), HeadcountKind.of(row.getString("kind"))),
                        row -> row.getLong("value"),
                        (key, value) -> List.of(key.body().value(), key.kind().code(), value)));
        this.analyses = new DatedTable<>(
                jdbc,
                "dalel.external_analysis",
                "body",
                List.of("body", "year"),
                List.of(),
                new Mapping<>(
                        row -> new AnalysisKey(body(row), row.getInt("year")),
                        row -> Held.YES,
                        (key, held) -> List.of(key.body().value(), key.year())));
        this.roles = new DatedTable<>(
                jdbc,
                "dalel.person_role",
                "person",
                List.of("person", "role", "body"),
                List.of(),
                new Mapping<>(RegistryTables::role, row -> Held.YES, (key, held) -> Arrays.asList(
                        key.person().value(),
                        key.role().role().name(),
                        key.role().body().map(BodyId::value).orElse(null))));
        this.projects = new DatedTable<>(
                jdbc,
                "dalel.verifier_project",
                "person",
                List.of("person", "project"),
                List.of(),
                new Mapping<>(
                        row -> new ProjectKey(PersonId.of(row.getString("person")), row.getInt("project")),
                        row -> Held.YES,
                        (key, held) -> List.of(key.person().value(), key.project())));
    }

    /** Lets one writer at a time compare and amend, until its transaction ends. */
    public void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, WRITE_LOCK);
    }

    /** The kinds of those of the bodies that were ever registered. */
    public Map<BodyId, BodyKind> kinds(Collection<String> codes) {
        Map<BodyId, BodyKind> kinds = new HashMap<>();
        jdbc.query(
                "select code, kind from dalel.body where code = any(?)",
                statement -> TextArray.set(statement, codes),
                row -> {
                    kinds.put(BodyId.of(row.getString("code")), BodyKind.of(row.getString("kind")));
                });
        return kinds;
    }

    /** Adds bodies that were never registered before; what they are like is a fact of {@link #bodies()}. */
    public void addBodies(Map<BodyId, BodyKind> kinds) {
        List<Object[]> rows = kinds.entrySet().stream()
                .map(body -> new Object[] {body.getKey().value(), body.getValue().code()})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into dalel.body (code, kind) values (?, ?)", rows);
        }
    }

    public DatedTable<BodyId, BodyDetails> bodies() {
        return bodies;
    }

    public DatedTable<UnitId, UnitDetails> units() {
        return units;
    }

    public DatedTable<HeadcountKey, Long> headcounts() {
        return headcounts;
    }

    public DatedTable<AnalysisKey, Held> analyses() {
        return analyses;
    }

    public DatedTable<RoleKey, Held> roles() {
        return roles;
    }

    public DatedTable<ProjectKey, Held> projects() {
        return projects;
    }

    static BodyId body(ResultSet row) throws SQLException {
        return BodyId.of(row.getString("body"));
    }

    static HeldRole heldRole(ResultSet row) throws SQLException {
        return new HeldRole(Role.valueOf(row.getString("role")), Optional.ofNullable(row.getString("body")).map(BodyId::of));
    }

    static BodyDetails bodyDetails(ResultSet row) throws SQLException {
        return new BodyDetails(
                row.getString("name"),
                Optional.ofNullable(row.getString("parent")).map(BodyId::of),
                row.getBoolean("public_council"),
                row.getString("no_public_council_reason"),
                siteHosts(row));
    }

    static SortedSet<String> siteHosts(ResultSet row) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray("site_hosts").getArray()));
    }

    private static RoleKey role(ResultSet row) throws SQLException {
        return new RoleKey(PersonId.of(row.getString("person")), heldRole(row));
    }
}
