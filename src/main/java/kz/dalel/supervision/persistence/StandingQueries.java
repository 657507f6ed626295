package kz.dalel.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.supervision.BoardFilter;
import kz.dalel.supervision.BodyStanding;
import kz.dalel.supervision.Counts;
import kz.dalel.supervision.MatterLine;
import kz.dalel.supervision.MatterLines;
import kz.dalel.supervision.Standing;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where everything of a cycle stands: sums, and the submissions behind them, in one query each. */
@Repository
public class StandingQueries {

    /** A line for each thing a body owes; what was cancelled counts for nothing. */
    private static final String LINES = """
            with line as (
                select s.id, s.assessment_id, a.body, a.body_name, a.kind, c.quarter, s.indicator,
                    split_part(s.indicator, '.', 1)::int as project,
                    case
                        when s.state = 'OPEN' and not coalesce(d.filled, false) then 'NOT_STARTED'
                        when s.state = 'OPEN' then 'DRAFTED'
                        when s.state = 'SUBMITTED' and v.submission_id is not null then 'IN_VERIFICATION'
                        when s.state = 'CLOSED' then s.outcome
                        else s.state
                    end as standing,
                    case s.state
                        when 'SUBMITTED' then c.verification_deadline
                        when 'RETURNED' then s.correction_deadline
                        when 'CLOSED' then null
                        else s.deadline
                    end as due,
                    s.deadline > c.submission_deadline and s.state in ('OPEN', 'AWAITING_APPROVAL') as extended
                from dalel.submission s
                join dalel.assessment a on a.id = s.assessment_id
                join dalel.quarter_cycle c on c.id = a.cycle_id
                left join dalel.evidence_draft d on d.submission_id = s.id
                left join dalel.verification_start v on v.submission_id = s.id
                where %s and s.outcome is distinct from 'CANCELLED')
            """;

    private static final String OF_CYCLE = LINES.formatted("a.cycle_id = :cycle");

    private static final String COUNTED = Arrays.stream(Standing.values())
            .map(each -> "count(*) filter (where l.standing = '%1$s') as %1$s".formatted(each))
            .collect(Collectors.joining(", "));

    private static final String DETAILS = """
            select l.*, g.verifier, l.due < :now as overdue, count(*) over () as all_lines
            from line l
            left join dalel.verification_desk g on g.submission_id = l.id and l.standing in ('SUBMITTED', 'IN_VERIFICATION')
            """;

    private static final String ORDER = """
            order by coalesce(l.due < :now, false) desc, l.due nulls last, l.body_name, l.project, l.indicator
            """;

    private final JdbcClient jdbc;

    StandingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every body of the cycle, those of which nothing is asked yet included. */
    public Collection<BodyStanding> bodies(CycleId cycle, Instant now) {
        return jdbc
                .sql(OF_CYCLE + """
                        , sums as (
                            select l.assessment_id, l.project, %s, count(*) filter (where l.due < :now) as overdue,
                                count(*) filter (where l.extended) as extended, min(l.due) as next_due
                            from line l group by l.assessment_id, l.project)
                        select a.id as assessment, a.body, a.body_name, a.kind, sums.*
                        from dalel.assessment a left join sums on sums.assessment_id = a.id where a.cycle_id = :cycle
                        """.formatted(COUNTED))
                .param("cycle", cycle.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(StandingQueries::partOfBody)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        BodyStanding::assessment, Function.identity(), BodyStanding::and, LinkedHashMap::new))
                .values();
    }

    /** Lines of a cycle, what is overdue first, then by deadline and body. */
    public MatterLines lines(CycleId cycle, BoardFilter filter, Instant now, int offset, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        filter.kind().ifPresent(kind -> narrow(conditions, parameters, "l.kind = :kind", "kind", kind.code()));
        filter.project().ifPresent(each -> narrow(conditions, parameters, "l.project = :project", "project", each));
        filter.standing().ifPresent(each -> narrow(conditions, parameters, "l.standing = :standing", "standing", each.name()));
        filter.assessment().ifPresent(each -> narrow(conditions, parameters, "l.assessment_id = :assessment", "assessment", each.value()));
        if (filter.overdue()) {
            conditions.add("l.due < :now");
        }
        if (filter.standing().isEmpty()) {
            conditions.add("l.standing <> 'NOT_DUE'");
        }
        if (!filter.search().isEmpty()) {
            narrow(
                    conditions,
                    parameters,
                    "(position(:search in lower(l.body_name)) > 0 or position(:search in lower(l.body)) > 0)",
                    "search",
                    filter.search());
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return read(jdbc.sql(OF_CYCLE + DETAILS + where + ORDER + "offset :offset limit :most")
                .params(parameters)
                .param("cycle", cycle.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("offset", offset)
                .param("most", most));
    }

    /** Everything a body owes, in the order of the indicators. */
    public List<MatterLine> ofAssessment(AssessmentId assessment, Instant now) {
        return read(jdbc.sql(LINES.formatted("a.id = :assessment") + DETAILS)
                        .param("assessment", assessment.value())
                        .param("now", now.atOffset(ZoneOffset.UTC)))
                .lines();
    }

    private static MatterLines read(JdbcClient.StatementSpec statement) {
        List<MatterLine> lines = new ArrayList<>();
        int[] all = {0};
        statement.query((RowCallbackHandler) row -> {
            all[0] = row.getInt("all_lines");
            lines.add(line(row));
        });
        return new MatterLines(all[0], lines);
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** A body with one of its projects, or with none where nothing is asked of it. */
    private static BodyStanding partOfBody(ResultSet row, int number) throws SQLException {
        int project = row.getInt("project");
        boolean nothing = row.wasNull();
        return new BodyStanding(
                new AssessmentId(row.getObject("assessment", UUID.class)),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                BodyKind.of(row.getString("kind")),
                nothing ? Map.of() : Map.of(project, counts(row)));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        Map<Standing, Integer> numbers = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            int number = row.getInt(standing.name());
            if (number > 0) {
                numbers.put(standing, number);
            }
        }
        return new Counts(numbers, row.getInt("overdue"), row.getInt("extended"), instant(row, "next_due"));
    }

    private static MatterLine line(ResultSet row) throws SQLException {
        return new MatterLine(
                new SubmissionId(row.getObject("id", UUID.class)),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                BodyKind.of(row.getString("kind")),
                IndicatorCode.of(row.getString("indicator")),
                Standing.valueOf(row.getString("standing")),
                instant(row, "due"),
                row.getBoolean("overdue"),
                row.getBoolean("extended"),
                Optional.ofNullable(row.getString("verifier")).map(PersonId::of));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
