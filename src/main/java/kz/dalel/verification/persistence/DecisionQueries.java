package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.OwnDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one verifier has decided in a quarter, submission by submission. */
@Repository
public class DecisionQueries {

    private final JdbcClient jdbc;

    DecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest decided first. */
    public List<OwnDecisions> of(PersonId person, CycleId cycle) {
        return jdbc.sql("""
                        select s.id, a.body_name, s.indicator, max(d.decided_at) as last_at, count(r.verdict_id) as taken_back,
                            count(*) filter (where r.verdict_id is null and d.outcome = 'ACCEPTED') as accepted,
                            count(*) filter (where r.verdict_id is null and d.outcome = 'PARTLY') as partly,
                            count(*) filter (where r.verdict_id is null and d.outcome = 'REJECTED') as rejected,
                            count(*) filter (where r.verdict_id is null and d.outcome = 'RETURNED') as returned
                        from dalel.verdict d
                        join dalel.evidence_version v on v.id = d.version_id
                        join dalel.evidence_item i on i.id = v.item_id
                        join dalel.submission s on s.id = i.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        left join dalel.verdict_retraction r on r.verdict_id = d.id
                        where d.decided_by = :person and d.stage = 'VERIFICATION' and a.cycle_id = :cycle
                        group by s.id, a.body_name, s.indicator
                        order by last_at desc, s.id
                        """)
                .param("person", person.value())
                .param("cycle", cycle.value())
                .query(DecisionQueries::decisions)
                .list();
    }

    private static OwnDecisions decisions(ResultSet row, int number) throws SQLException {
        return new OwnDecisions(
                new SubmissionId(row.getObject("id", UUID.class)),
                row.getString("body_name"),
                IndicatorCode.of(row.getString("indicator")),
                row.getInt("accepted"),
                row.getInt("partly"),
                row.getInt("rejected"),
                row.getInt("returned"),
                row.getInt("taken_back"),
                row.getTimestamp("last_at").toInstant());
    }
}
