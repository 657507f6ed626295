package kz.dalel.verification.persistence;

import java.util.List;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.SecondCheckFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of second checks; those that were withdrawn do not count, what is decided anew is drawn anew. */
@Repository
public class SecondCheckQueries {

    private final JdbcClient jdbc;

    SecondCheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By first verifier and indicator. */
    public List<SecondCheckFigures> of(CycleId cycle) {
        return jdbc.sql("""
                        with drawn as (
                            select i.first_verifier, u.indicator, d.outcome, d.quantity,
                                s.outcome as second_outcome, s.quantity as second_quantity,
                                h.outcome as settled_outcome, h.quantity as settled_quantity, e.how
                            from dalel.second_check_item i
                            join dalel.second_check k on k.id = i.check_id
                            join dalel.submission u on u.id = k.submission_id
                            join dalel.assessment a on a.id = u.assessment_id
                            join dalel.verdict d on d.id = i.verdict_id
                            left join dalel.second_verdict s on s.verdict_id = i.verdict_id
                            left join dalel.verdict h on h.version_id = i.version_id and h.stage = 'SECOND_CHECK'
                            left join dalel.second_check_end e on e.check_id = k.id
                            where a.cycle_id = :cycle and e.how is distinct from 'WITHDRAWN')
                        select first_verifier, indicator, count(*) as drawn,
                            count(*) filter (where second_outcome = outcome and second_quantity is not distinct from quantity) as agreed,
                            count(*) filter (where second_outcome is not null
                                and not (second_outcome = outcome and second_quantity is not distinct from quantity)) as disputed,
                            count(*) filter (where settled_outcome is not null
                                and not (settled_outcome = outcome and settled_quantity is not distinct from quantity)) as changed,
                            count(*) filter (where second_outcome is null and how is not null) as not_done
                        from drawn
                        group by first_verifier, indicator
                        order by first_verifier, string_to_array(indicator, '.')::int[]
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> new SecondCheckFigures(
                        PersonId.of(row.getString("first_verifier")),
                        IndicatorCode.of(row.getString("indicator")),
                        row.getInt("drawn"),
                        row.getInt("agreed"),
                        row.getInt("disputed"),
                        row.getInt("changed"),
                        row.getInt("not_done")))
                .list();
    }
}
