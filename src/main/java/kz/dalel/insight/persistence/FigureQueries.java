package kz.dalel.insight.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.insight.BodyFigure;
import kz.dalel.insight.Reach;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Points as they are kept: of each assessment the version that was published, else the latest one once it is final. Nothing is
 * computed anew, and the number of queries does not depend on the number of bodies.
 */
@Repository
public class FigureQueries {

    /** What each assessment's score that counts is; none before it is final. */
    private static final String STANDING =
            """
            with standing as (
                select a.id, a.cycle_id, c.quarter, a.body, a.body_name, a.kind,
                    case when a.state = 'FINAL' then coalesce(p.score_version_id, (
                        select v.id from dalel.score_version v where v.assessment_id = a.id order by v.number desc limit 1)) end as version
                from dalel.quarter_cycle c
                join dalel.assessment a on a.cycle_id = c.id
                left join dalel.rating r on r.cycle_id = c.id and r.published_at is not null
                left join dalel.rating_place p on p.rating_id = r.id and p.assessment_id = a.id
                where c.state <> 'CANCELLED' and %s)
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What every body came to in some quarters.
     *
     * @param quarters which
     * @param reachIn the one of them for which the share of what can be reached is wanted
     * @param ceilings its indicators' limits, where there are any
     */
    public List<BodyFigure> bodies(Collection<QuarterId> quarters, QuarterId reachIn, Map<IndicatorCode, Points> ceilings) {
        return jdbc.sql(STANDING.formatted("c.quarter in (:quarters)")
                        + """
                        select s.id, s.quarter, s.body, s.body_name, s.kind, v.total, v.award, coalesce(l.reached, 0) as reached,
                            coalesce(l.reachable, 0) as reachable
                        from standing s
                        left join dalel.score_version v on v.id = s.version
                        left join (
                            select n.score_version_id, sum(n.points) as reached, sum(t.ceiling) as reachable
                            from standing m
                            join dalel.score_line n on n.score_version_id = m.version
                            join jsonb_to_recordset(cast(:ceilings as jsonb)) as t (indicator text, ceiling numeric) on t.indicator = n.indicator
                            where m.quarter = :reachIn and n.status <> 'NOT_APPLICABLE'
                            group by n.score_version_id) l on l.score_version_id = s.version
                        order by s.body_name, s.quarter
                        """)
                .param("quarters", texts(quarters))
                .param("reachIn", reachIn.toString())
                .param("ceilings", json(ceilings))
                .query(FigureQueries::body)
                .list();
    }

    /** Lines of one body in some quarters. */
    public List<OwnLine> lines(BodyId body, Collection<QuarterId> quarters) {
        return jdbc.sql(STANDING.formatted("a.body = :body and c.quarter in (:quarters)")
                        + """
                        select s.quarter, l.indicator, l.status, l.points
                        from standing s join dalel.score_line l on l.score_version_id = s.version
                        """)
                .param("body", body.value())
                .param("quarters", texts(quarters))
                .query((row, number) -> new OwnLine(
                        QuarterId.of(row.getString("quarter")),
                        IndicatorCode.of(row.getString("indicator")),
                        ScoreLine.Status.valueOf(row.getString("status")),
                        points(row, "points")))
                .list();
    }

    /** Lines that are assessed, of every body of a kind. */
    public List<PeerLine> peers(CycleId cycle, BodyKind kind) {
        return jdbc.sql(STANDING.formatted("c.id = :cycle and a.kind = :kind")
                        + """
                        select s.id, l.indicator, l.points
                        from standing s join dalel.score_line l on l.score_version_id = s.version
                        where l.status in ('SCORED', 'NOT_REPORTED')
                        """)
                .param("cycle", cycle.value())
                .param("kind", kind.code())
                .query((row, number) -> new PeerLine(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        IndicatorCode.of(row.getString("indicator")),
                        points(row, "points")))
                .list();
    }

    /**
     * Awards for some indicators, of every body of a quarter.
     *
     * @param withFacts those of them whose facts are wanted too
     */
    public List<AwardLine> awards(CycleId cycle, Collection<IndicatorCode> indicators, Collection<IndicatorCode> withFacts) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(STANDING.formatted("c.id = :cycle")
                        + """
                        select s.id, l.indicator, l.award,
                            case when jsonb_exists(cast(:withFacts as jsonb), l.indicator) then l.facts end as facts
                        from standing s join dalel.score_line l on l.score_version_id = s.version
                        where l.award > 0 and l.indicator in (:indicators)
                        """)
                .param("cycle", cycle.value())
                .param("indicators", texts(indicators))
                .param("withFacts", json(texts(withFacts)))
                .query((row, number) -> new AwardLine(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        IndicatorCode.of(row.getString("indicator")),
                        points(row, "award"),
                        Optional.ofNullable(row.getString("facts"))))
                .list();
    }

    private static BodyFigure body(ResultSet row, int number) throws SQLException {
        return new BodyFigure(
                new AssessmentId(row.getObject("id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                BodyKind.of(row.getString("kind")),
                optional(row, "total"),
                optional(row, "award"),
                new Reach(points(row, "reached"), points(row, "reachable")));
    }

    private static Points points(ResultSet row, String column) throws SQLException {
        return new Points(row.getBigDecimal(column));
    }

    private static Optional<Points> optional(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return Optional.ofNullable(value).map(Points::new);
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static String json(Map<IndicatorCode, Points> ceilings) {
        return json(ceilings.entrySet().stream()
                .map(each -> Map.of("indicator", each.getKey().value(), "ceiling", each.getValue().toString()))
                .toList());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of one body in a quarter. */
    public record OwnLine(QuarterId quarter, IndicatorCode indicator, ScoreLine.Status status, Points points) {

        public boolean isAssessed() {
            return status != ScoreLine.Status.NOT_APPLICABLE;
        }
    }

    /** A line of one of several bodies. */
    public record PeerLine(AssessmentId assessment, IndicatorCode indicator, Points points) {}

    /** What a line was awarded, and for which facts where they are wanted. */
    public record AwardLine(AssessmentId assessment, IndicatorCode indicator, Points award, Optional<String> facts) {}
}
