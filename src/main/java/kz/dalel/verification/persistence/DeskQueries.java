package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.DeskLoad;
import kz.dalel.verification.GivenOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** What lies before verifiers, for those who look after it: sums, and the submissions behind one of them. */
@Repository
public class DeskQueries {

    private static final String OPEN = """
            from dalel.verification_desk d
            join dalel.verification_assignment g on g.submission_id = d.submission_id and g.number = d.number
            join dalel.submission s on s.id = d.submission_id and s.state = 'SUBMITTED'
            join dalel.assessment a on a.id = s.assessment_id and a.cycle_id = :cycle
            join dalel.quarter_cycle c on c.id = a.cycle_id
            """;

    private final JdbcClient jdbc;

    DeskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The work of a cycle that waits, by verifier; what was given to nobody stands under empty. */
    public Map<Optional<PersonId>, DeskLoad> loads(CycleId cycle, Instant now) {
        Map<Optional<PersonId>, DeskLoad> loads = new HashMap<>();
        jdbc.sql("""
                        select d.verifier, count(*) as submissions, sum(d.weight) as items,
                            count(*) filter (where c.verification_deadline < :now) as overdue,
                            percentile_disc(0.5) within group (order by g.assigned_at) as median_since
                        """ + OPEN + "group by d.verifier")
                .param("cycle", cycle.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    loads.put(
                            person(row, "verifier"),
                            new DeskLoad(
                                    row.getInt("submissions"),
                                    row.getInt("items"),
                                    row.getInt("overdue"),
                                    Optional.of(row.getTimestamp("median_since").toInstant())));
                });
        return loads;
    }

    /**
     * What waits for one verifier, or for nobody in particular, the longest waiting first.
     *
     * @param verifier null for what was given to nobody
     * @param most how many at most
     */
    public List<GivenOut> open(CycleId cycle, @Nullable PersonId verifier, int most) {
        return jdbc.sql("""
                        select s.id, a.body_name, s.indicator, s.submitted_at, s.round, d.verifier, d.weight, d.number,
                            g.reason, g.assigned_by, g.assigned_at, v.saved_by, v.saved_at,
                            coalesce(jsonb_array_length(v.rows), 0) as marked
                        """ + OPEN + """
                        left join dalel.verdict_draft v on v.submission_id = s.id
                        where d.verifier is not distinct from :verifier::text
                        order by s.submitted_at, s.id limit :most
                        """)
                .param("cycle", cycle.value())
                .param("verifier", verifier == null ? null : verifier.value())
                .param("most", most)
                .query(DeskQueries::givenOut)
                .list();
    }

    private static GivenOut givenOut(ResultSet row, int number) throws SQLException {
        boolean marked = row.getInt("marked") > 0;
        return new GivenOut(
                new SubmissionId(row.getObject("id", UUID.class)),
                row.getString("body_name"),
                IndicatorCode.of(row.getString("indicator")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getInt("round"),
                person(row, "verifier"),
                row.getInt("weight"),
                row.getInt("number"),
                row.getString("reason"),
                PersonId.of(row.getString("assigned_by")),
                row.getTimestamp("assigned_at").toInstant(),
                row.getInt("marked"),
                marked ? person(row, "saved_by") : Optional.empty(),
                marked ? row.getTimestamp("saved_at").toInstant() : null);
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(PersonId::of);
    }
}
