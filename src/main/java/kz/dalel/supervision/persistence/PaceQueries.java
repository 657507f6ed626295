package kz.dalel.supervision.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days what bodies owe was presented and closed. */
@Repository
public class PaceQueries {

    private final JdbcClient jdbc;

    PaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the cycle was opened. */
    public Instant openedAt(CycleId cycle) {
        return jdbc.sql("select opened_at from dalel.quarter_cycle where id = :cycle")
                .param("cycle", cycle.value())
                .query((row, number) -> row.getTimestamp("opened_at").toInstant())
                .single();
    }

    /**
     * What is due in a cycle by project and days. A day is one in Almaty: five hours ahead since 2024, written as such, because the
     * database's own zones may be older.
     */
    public List<Flow> flows(CycleId cycle) {
        return jdbc.sql("""
                        select split_part(s.indicator, '.', 1)::int as project,
                            (least(r.first_at, s.closed_at) at time zone interval '5 hours')::date as received_on,
                            (s.closed_at at time zone interval '5 hours')::date as closed_on,
                            count(*) as number
                        from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id
                        left join (
                            select e.submission_id, min(e.received_at) as first_at
                            from dalel.submission_receipt e
                            left join dalel.submission_withdrawal w on w.receipt = e.number
                            where w.receipt is null group by e.submission_id) r on r.submission_id = s.id
                        where a.cycle_id = :cycle and (s.outcome is null or s.outcome not in ('CANCELLED', 'NOT_DUE'))
                        group by 1, 2, 3
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> new Flow(
                        row.getInt("project"),
                        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        row.getInt("number")))
                .list();
    }

    /**
     * Some of what is due.
     *
     * @param project its project
     * @param received the day on which it was presented and not withdrawn since, or closed without; empty until then
     * @param closed the day on which it was closed; empty until then
     * @param number how much of it there is
     */
    public record Flow(int project, Optional<LocalDate> received, Optional<LocalDate> closed, int number) {

        public boolean receivedBy(LocalDate day) {
            return received.filter(each -> !each.isAfter(day)).isPresent();
        }

        public boolean closedBy(LocalDate day) {
            return closed.filter(each -> !each.isAfter(day)).isPresent();
        }
    }
}
