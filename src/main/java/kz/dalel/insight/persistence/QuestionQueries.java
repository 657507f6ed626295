package kz.dalel.insight.persistence;

import java.util.List;
import kz.dalel.insight.PartOf;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.calendar.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over a whole quarter, one query for each, however many bodies there are. */
@Repository
public class QuestionQueries {

    /** What was decided about evidence of the quarter. */
    private static final String OF_CYCLE =
            """
            join dalel.evidence_version v on v.id = d.version_id
            join dalel.evidence_item i on i.id = v.item_id
            join dalel.submission s on s.id = i.submission_id
            join dalel.assessment a on a.id = s.assessment_id
            left join dalel.person p on p.login = d.decided_by
            where a.cycle_id = :cycle and d.stage = 'VERIFICATION'
              and not exists (select 1 from dalel.verdict_retraction r where r.verdict_id = d.id)
            """;

    private final JdbcClient jdbc;

    QuestionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each body, how many indicators were first presented on the day of their deadline, of how many presented. */
    public List<PartOf> lastDay(CycleId cycle) {
        return jdbc.sql(
                        """
                        select a.body_name as about, count(*) as whole, count(*) filter (where
                            (r.received_at at time zone :zone)::date = (s.deadline at time zone :zone)::date) as part
                        from dalel.assessment a
                        join dalel.submission s on s.assessment_id = a.id
                        join dalel.submission_receipt r on r.submission_id = s.id and r.round = 1 and r.act = 'EVIDENCE'
                        where a.cycle_id = :cycle
                        group by a.body, a.body_name order by a.body_name
                        """)
                .param("cycle", cycle.value())
                .param("zone", Deadlines.ZONE.getId())
                .query(PartOf.class)
                .list();
    }

    /** Of each verifier, how many items were rejected, of how many decided; what was returned is not decided yet. */
    public List<PartOf> rejections(CycleId cycle) {
        return jdbc.sql("select coalesce(p.name, d.decided_by) as about, count(*) as whole, count(*) filter (where d.outcome = 'REJECTED') as part"
                        + " from dalel.verdict d " + OF_CYCLE
                        + " and d.outcome <> 'RETURNED' group by d.decided_by, p.name order by about")
                .param("cycle", cycle.value())
                .query(PartOf.class)
                .list();
    }

    /** Of each verifier, how many decisions the commission replaced by others, of how many it decided about. */
    public List<PartOf> overturned(CycleId cycle) {
        return jdbc.sql("select coalesce(p.name, d.decided_by) as about, count(*) as whole, count(*) filter (where"
                        + " (c.outcome, coalesce(c.quantity, -1)) <> (d.outcome, coalesce(d.quantity, -1))) as part"
                        + " from dalel.verdict c join dalel.verdict d on d.version_id = c.version_id and c.stage = 'APPEAL' " + OF_CYCLE
                        + " group by d.decided_by, p.name order by about")
                .param("cycle", cycle.value())
                .query(PartOf.class)
                .list();
    }

    /** Of each indicator, how many appeals were upheld in full or in part, of how many decided. */
    public List<PartOf> upheld(CycleId cycle) {
        return jdbc.sql(
                        """
                        select l.indicator as about, count(*) as whole, count(*) filter (where l.state <> 'REFUSED') as part
                        from dalel.appeal l join dalel.assessment a on a.id = l.assessment_id
                        where a.cycle_id = :cycle and l.state in ('SATISFIED', 'SATISFIED_IN_PART', 'REFUSED')
                        group by l.indicator order by l.indicator
                        """)
                .param("cycle", cycle.value())
                .query(PartOf.class)
                .list();
    }
}
