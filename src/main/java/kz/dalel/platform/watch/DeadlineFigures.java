package kz.dalel.platform.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the open quarters have come, in sums. */
@Component
class DeadlineFigures {

    private final JdbcClient database;
    private final Clock clock;

    DeadlineFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Submissions of the quarters that are not published yet, by quarter, project and how far they have come. */
    List<Submissions> submissions() {
        return database.sql("""
                        select c.quarter, split_part(s.indicator, '.', 1) as project,
                            lower(coalesce(s.outcome, s.state)) as state, count(*) as submissions,
                            count(*) filter (where s.state in ('OPEN', 'AWAITING_APPROVAL') and s.deadline < :now
                                or s.state = 'RETURNED' and s.correction_deadline < :now) as overdue,
                            count(*) filter (where s.state = 'SUBMITTED' and c.verification_deadline < :now) as verifications_overdue
                        from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id and a.state <> 'CANCELLED'
                        join dalel.quarter_cycle c on c.id = a.cycle_id and c.state in ('RUNNING', 'RATED')
                        group by 1, 2, 3
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Submissions(
                        row.getString("quarter"),
                        row.getString("project"),
                        row.getString("state"),
                        row.getInt("submissions"),
                        row.getInt("overdue"),
                        row.getInt("verifications_overdue")))
                .list();
    }

    /** The deadlines of the quarters that are not published yet. */
    List<Deadline> deadlines() {
        return database.sql("""
                        select quarter, submission_deadline, verification_deadline from dalel.quarter_cycle
                        where state in ('RUNNING', 'RATED')
                        """)
                .query(DeadlineFigures::deadline)
                .list();
    }

    /** Mails of reminders by state, in lower case. */
    List<Mails> mails() {
        return database.sql("""
                        select lower(state) as state, count(m.id) as mails
                        from unnest(array['WAITING', 'SENDING', 'SENT', 'UNDELIVERABLE']) state
                        left join dalel.digest_mail m using (state) group by state
                        """)
                .query((row, number) -> new Mails(row.getString("state"), row.getInt("mails")))
                .list();
    }

    private static Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getString("quarter"),
                row.getTimestamp("submission_deadline").toInstant(),
                row.getTimestamp("verification_deadline").toInstant());
    }

    /** A number of submissions. */
    record Submissions(
            String quarter, String project, String state, int submissions, int overdue, int verificationsOverdue) {}

    /** Until when evidence is received and verified. */
    record Deadline(String quarter, Instant submission, Instant verification) {}

    /** A number of mails. */
    record Mails(String state, int mails) {}
}
