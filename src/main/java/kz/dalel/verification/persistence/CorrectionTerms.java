package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of corrections that have not ended: each is counted from the decision that returned something, the submission's last. */
@Repository
public class CorrectionTerms {

    private final JdbcClient jdbc;

    CorrectionTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Terms that end after the moment, in the order in which rows are taken. */
    public List<CorrectionTerm> open(Instant now) {
        return jdbc.sql("""
                        select s.id, s.indicator, s.correction_deadline, a.body, a.cycle_id, c.quarter, c.correction_days,
                            max(d.decided_at) as returned_at
                        from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        join dalel.evidence_item i on i.submission_id = s.id
                        join dalel.evidence_version v on v.item_id = i.id
                        join dalel.verdict d on d.version_id = v.id and d.stage = 'VERIFICATION'
                        where c.state in ('RUNNING', 'RATED') and s.state = 'RETURNED' and s.correction_deadline > :now
                        group by s.id, a.body, a.cycle_id, c.quarter, c.correction_days
                        order by s.id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(CorrectionTerms::term)
                .list();
    }

    private static CorrectionTerm term(ResultSet row, int number) throws SQLException {
        return new CorrectionTerm(
                row.getObject("id", UUID.class),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                IndicatorCode.of(row.getString("indicator")),
                row.getObject("returned_at", OffsetDateTime.class).toInstant(),
                row.getInt("correction_days"),
                row.getObject("correction_deadline", OffsetDateTime.class).toInstant());
    }

    /**
     * A body's term for a correction.
     *
     * @param from the decision it is counted from
     * @param days working days it lasts
     */
    public record CorrectionTerm(
            UUID submission,
            CycleId cycle,
            QuarterId quarter,
            BodyId body,
            IndicatorCode indicator,
            Instant from,
            int days,
            Instant deadline) {}
}
