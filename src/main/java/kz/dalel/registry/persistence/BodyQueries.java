package kz.dalel.registry.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts bodies together as they were on a day: four queries, however many bodies there are. */
@Repository
public class BodyQueries {

    /** {@code :body} is null for all bodies. */
    private static final String HOLDS = " where :day between %1$s.valid_from and coalesce(%1$s.valid_to, 'infinity')"
            + " and (:body::text is null or %1$s.body = :body)";

    private final JdbcClient jdbc;

    BodyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of their codes.
     *
     * @param only the one body wanted; {@code null} for all
     */
    public List<RegisteredBody> on(LocalDate day, BodyId only) {
        Map<String, List<RegisteredUnit>> units = new HashMap<>();
        read("select u.body, u.code, u.class, u.name, u.site_hosts from dalel.unit u" + HOLDS.formatted("u") + " order by u.code collate \"C\"",
                day, only, row -> {
                    UnitId id = new UnitId(BodyId.of(row.getString("body")), row.getString("code"));
                    units.computeIfAbsent(row.getString("body"), body -> new ArrayList<>())
                            .add(new RegisteredUnit(
                                    id,
                                    UnitClass.of(row.getString("class")),
                                    row.getString("name"),
                                    RegistryTables.siteHosts(row)));
                });
        Map<String, Map<HeadcountKind, Long>> headcounts = new HashMap<>();
        read("select h.body, h.kind, h.value from dalel.headcount h" + HOLDS.formatted("h"), day, only, row ->
                headcounts.computeIfAbsent(row.getString("body"), body -> new HashMap<>())
                        .put(HeadcountKind.of(row.getString("kind")), row.getLong("value")));
        Map<String, Set<Integer>> analyses = new HashMap<>();
        read("select e.body, e.year from dalel.external_analysis e" + HOLDS.formatted("e"), day, only, row ->
                analyses.computeIfAbsent(row.getString("body"), body -> new HashSet<>()).add(row.getInt("year")));

        List<RegisteredBody> bodies = new ArrayList<>();
        read("select v.*, b.kind from dalel.body_version v join dalel.body b on b.code = v.body" + HOLDS.formatted("v")
                + " order by v.body collate \"C\"", day, only, row -> {
                    String code = row.getString("body");
                    BodyDetails details = RegistryTables.bodyDetails(row);
                    bodies.add(new RegisteredBody(
                            BodyId.of(code),
                            BodyKind.of(row.getString("kind")),
                            details.name(),
                            details.parent(),
                            details.publicCouncil(),
                            details.noPublicCouncilReason(),
                            analyses.getOrDefault(code, Set.of()),
                            headcounts.getOrDefault(code, Map.of()),
                            units.getOrDefault(code, List.of()),
                            details.siteHosts()));
                });
        return bodies;
    }

    /** Whether there is or was such a body. */
    public boolean exists(BodyId body) {
        return jdbc.sql("select exists (select from dalel.body where code = :body)")
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    private void read(String sql, LocalDate day, BodyId only, RowCallbackHandler row) {
        jdbc.sql(sql).param("day", day).param("body", only == null ? null : only.value()).query(row);
    }
}
