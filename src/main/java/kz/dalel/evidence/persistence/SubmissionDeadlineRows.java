package kz.dalel.evidence.persistence;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deadlines in {@code dalel.submission}. */
@Repository
public class SubmissionDeadlineRows {

    private final JdbcClient jdbc;

    SubmissionDeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Submissions that are awaited until another moment than their cycle's, and that has not come yet. */
    public List<Submission> withDaysOfTheirOwn(Instant now) {
        return jdbc.sql(SubmissionRows.SELECT + """
                        where c.state in ('RUNNING', 'RATED') and s.state in ('OPEN', 'AWAITING_APPROVAL')
                          and s.deadline > :now and s.deadline <> c.submission_deadline
                        order by s.id
                        """)
                .param("now", SubmissionRows.timestamp(now))
                .query(SubmissionRows::submission)
                .list();
    }

    /** Moves the deadline of everything in a cycle that has the cycle's; what has one of its own keeps it. */
    public void moveOfCycle(CycleId cycle, Instant from, Instant to) {
        // Rows are taken in the order in which everybody takes them, which an update alone does not promise.
        jdbc.sql("""
                        with held as (
                            select s.id from dalel.submission s join dalel.assessment a on a.id = s.assessment_id
                            where a.cycle_id = :cycle and s.deadline = :from order by s.id for update of s)
                        update dalel.submission s set deadline = :to from held where s.id = held.id
                        """)
                .param("cycle", cycle.value())
                .param("from", SubmissionRows.timestamp(from))
                .param("to", SubmissionRows.timestamp(to))
                .update();
    }

    /** @return whether it stood as it was said to */
    public boolean moveOne(SubmissionId id, Instant from, Instant to) {
        return moved("deadline", id, from, to);
    }

    /** @return whether it stood as it was said to */
    public boolean moveCorrection(SubmissionId id, Instant from, Instant to) {
        return moved("correction_deadline", id, from, to);
    }

    private boolean moved(String column, SubmissionId id, Instant from, Instant to) {
        return jdbc.sql("update dalel.submission set %1$s = :to where id = :id and %1$s = :from".formatted(column))
                        .param("to", SubmissionRows.timestamp(to))
                        .param("id", id.value())
                        .param("from", SubmissionRows.timestamp(from))
                        .update()
                > 0;
    }
}
