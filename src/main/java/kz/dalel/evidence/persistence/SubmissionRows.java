package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.submission}. */
@Repository
public class SubmissionRows {

    static final String SELECT = """
            select s.*, a.body, a.cycle_id, c.quarter
            from dalel.submission s
            join dalel.assessment a on a.id = s.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SubmissionRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Inserts open submissions. */
    public void insert(List<Submission> submissions) {
        batches.batchUpdate(
                "insert into dalel.submission (id, assessment_id, indicator, state, deadline) values (?, ?, ?, ?, ?)",
                submissions,
                submissions.size(),
                (statement, each) -> {
                    statement.setObject(1, each.id().value());
                    statement.setObject(2, each.assessmentId().value());
                    statement.setString(3, each.indicator().value());
                    statement.setString(4, each.state().name());
                    statement.setObject(5, timestamp(each.deadline()));
                });
    }

    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(SubmissionRows::submission)
                .optional();
    }

    /** The submission, its row held until the transaction ends. */
    public Optional<Submission> lock(SubmissionId id) {
        return jdbc.sql(SELECT + "where s.id = :id for update of s")
                .param("id", id.value())
                .query(SubmissionRows::submission)
                .optional();
    }

    /** These submissions in the order in which rows are always taken, their rows held until the transaction ends. */
    public List<Submission> lockAll(Collection<SubmissionId> ids) {
        return jdbc.sql(SELECT + "where s.id in (:ids) order by s.id for update of s")
                .param("ids", ids.stream().map(SubmissionId::value).toList())
                .query(SubmissionRows::submission)
                .list();
    }

    public List<Submission> ofAssessment(AssessmentId assessment) {
        return jdbc.sql(SELECT + "where s.assessment_id = :assessment order by s.indicator")
                .param("assessment", assessment.value())
                .query(SubmissionRows::submission)
                .list();
    }

    /** Submissions still awaited whose deadline has come, their rows held until the transaction ends. */
    public List<Submission> lockDue(AssessmentId assessment, Instant now) {
        return jdbc.sql(SELECT + """
                        where s.assessment_id = :assessment and s.state in ('OPEN', 'AWAITING_APPROVAL') and s.deadline <= :now
                        order by s.id for update of s
                        """)
                .param("assessment", assessment.value())
                .param("now", timestamp(now))
                .query(SubmissionRows::submission)
                .list();
    }

    /** The body's submission for an indicator while it is awaited, its row held until the transaction ends. */
    public Optional<Submission> lockAwaited(CycleId cycle, BodyId body, IndicatorCode indicator) {
        return jdbc.sql(SELECT + """
                        where a.cycle_id = :cycle and a.body = :body and s.indicator = :indicator
                          and s.state in ('OPEN', 'AWAITING_APPROVAL')
                        for update of s
                        """)
                .param("cycle", cycle.value())
                .param("body", body.value())
                .param("indicator", indicator.value())
                .query(SubmissionRows::submission)
                .optional();
    }

    /** Puts it before the head of the body. */
    public void handedOver(SubmissionId id) {
        jdbc.sql("update dalel.submission set state = 'AWAITING_APPROVAL' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Gives it back to the officers: taken back, sent back or withdrawn. */
    public void reopened(SubmissionId id) {
        jdbc.sql("update dalel.submission set state = 'OPEN', nil_return = false where id = :id")
                .param("id", id.value())
                .update();
    }

    public void submitted(SubmissionId id, int round, boolean nilReturn, PersonId by, Instant at) {
        jdbc.sql("""
                        update dalel.submission
                        set state = 'SUBMITTED', round = :round, nil_return = :nil, submitted_by = :by, submitted_at = :at
                        where id = :id
                        """)
                .param("round", round)
                .param("nil", nilReturn)
                .param("by", by.value())
                .param("at", timestamp(at))
                .param("id", id.value())
                .update();
    }

    public void nothingToSubmit(SubmissionId id, int round, PersonId by, Instant at) {
        jdbc.sql("""
                        update dalel.submission
                        set state = 'CLOSED', outcome = 'NOTHING_TO_SUBMIT', closed_at = :at,
                            round = :round, submitted_by = :by, submitted_at = :at
                        where id = :id
                        """)
                .param("round", round)
                .param("by", by.value())
                .param("at", timestamp(at))
                .param("id", id.value())
                .update();
    }

    public void returned(SubmissionId id, Instant correctionDeadline) {
        jdbc.sql("update dalel.submission set state = 'RETURNED', correction_deadline = :deadline where id = :id")
                .param("deadline", timestamp(correctionDeadline))
                .param("id", id.value())
                .update();
    }

    public void closed(List<SubmissionId> ids, Outcome outcome, Instant at) {
        batches.batchUpdate(
                "update dalel.submission set state = 'CLOSED', outcome = ?, closed_at = ? where id = ?",
                ids,
                Math.max(1, ids.size()),
                (statement, id) -> {
                    statement.setString(1, outcome.name());
                    statement.setObject(2, timestamp(at));
                    statement.setObject(3, id.value());
                });
    }

    /** Has it verified once more, although some items were returned or it was closed. */
    public void takenUpAgain(SubmissionId id) {
        jdbc.sql("""
                        update dalel.submission set state = 'SUBMITTED', outcome = null, closed_at = null, counted_at = null
                        where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /** Gives it a later deadline; what was closed is awaited again. */
    public void extended(SubmissionId id, Instant deadline) {
        jdbc.sql("""
                        update dalel.submission
                        set deadline = :deadline, outcome = null, closed_at = null, counted_at = null,
                            state = case state when 'CLOSED' then 'OPEN' else state end
                        where id = :id
                        """)
                .param("deadline", timestamp(deadline))
                .param("id", id.value())
                .update();
    }

    public boolean isCounted(SubmissionId id) {
        return jdbc.sql("select counted_at is not null from dalel.submission where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Closes whatever of a cycle is not closed yet. */
    public void cancelled(CycleId cycle, Instant at) {
        jdbc.sql("""
                        update dalel.submission s set state = 'CLOSED', outcome = 'CANCELLED', closed_at = :at
                        from dalel.assessment a
                        where a.id = s.assessment_id and a.cycle_id = :cycle and s.state <> 'CLOSED'
                        """)
                .param("at", timestamp(at))
                .param("cycle", cycle.value())
                .update();
    }

    /** Notes that a closed submission has been counted; false if it has been before. */
    public boolean counted(SubmissionId id, Instant at) {
        return jdbc.sql("""
                                update dalel.submission set counted_at = :at
                                where id = :id and state = 'CLOSED' and counted_at is null
                                """)
                        .param("at", timestamp(at))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static Submission submission(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String submittedBy = row.getString("submitted_by");
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                IndicatorCode.of(row.getString("indicator")),
                State.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("nil_return"),
                instant(row, "deadline"),
                instant(row, "correction_deadline"),
                row.getInt("round"),
                submittedBy == null ? null : PersonId.of(submittedBy),
                instant(row, "submitted_at"),
                instant(row, "closed_at"));
    }
}
