package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Assignment;
import kz.dalel.verification.OpenVerification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only table {@code dalel.verification_assignment}, and to what is derived from it. */
@Repository
public class AssignmentRows {

    /** Any number, as long as nothing else in the database locks on it. */
    private static final long GIVING_OUT = 0x44616C656C_11L;

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time look at loads and add to them, until its transaction ends. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", GIVING_OUT).query(row -> {});
    }

    /** The submission's row must be held. */
    public void insert(Assignment assignment) {
        String verifier = assignment.verifier().map(PersonId::value).orElse(null);
        jdbc.sql("""
                        insert into dalel.verification_assignment (submission_id, number, verifier, round, weight, ground,
                            reason, assigned_by, assigned_at)
                        values (:submission, :number, :verifier, :round, :weight, :ground, :reason, :by, :at)
                        """)
                .param("submission", assignment.submission().value())
                .param("number", assignment.number())
                .param("verifier", verifier)
                .param("round", assignment.round())
                .param("weight", assignment.weight())
                .param("ground", assignment.ground().name())
                .param("reason", assignment.reason())
                .param("by", assignment.by().value())
                .param("at", assignment.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into dalel.verification_desk (submission_id, number, verifier, weight)
                        values (:submission, :number, :verifier, :weight)
                        on conflict (submission_id) do update
                        set number = excluded.number, verifier = excluded.verifier, weight = excluded.weight
                        """)
                .param("submission", assignment.submission().value())
                .param("number", assignment.number())
                .param("verifier", verifier)
                .param("weight", assignment.weight())
                .update();
    }

    /** The assignment that counts; empty before the first one. */
    public Optional<Assignment> latest(SubmissionId submission) {
        return jdbc.sql("""
                        select * from dalel.verification_assignment where submission_id = :submission
                        order by number desc limit 1
                        """)
                .param("submission", submission.value())
                .query(AssignmentRows::assignment)
                .optional();
    }

    /** Every assignment of a submission, the first one first. */
    public List<Assignment> ofSubmission(SubmissionId submission) {
        return jdbc.sql("select * from dalel.verification_assignment where submission_id = :submission order by number")
                .param("submission", submission.value())
                .query(AssignmentRows::assignment)
                .list();
    }

    /** The work that waits for each verifier, in items, of all cycles; whoever has none is absent. */
    public Map<PersonId, Long> loads() {
        Map<PersonId, Long> loads = new HashMap<>();
        jdbc.sql("""
                        select d.verifier, sum(d.weight) as load
                        from dalel.verification_desk d
                        join dalel.submission s on s.id = d.submission_id and s.state = 'SUBMITTED'
                        where d.verifier is not null group by d.verifier
                        """)
                .query(row -> {
                    loads.put(PersonId.of(row.getString("verifier")), row.getLong("load"));
                });
        return loads;
    }

    /** Everything that is being verified and was given out, or could not be. */
    public List<OpenVerification> open() {
        return jdbc.sql("""
                        select d.submission_id, a.body, d.verifier
                        from dalel.verification_desk d
                        join dalel.submission s on s.id = d.submission_id and s.state = 'SUBMITTED'
                        join dalel.assessment a on a.id = s.assessment_id
                        order by s.submitted_at, s.id
                        """)
                .query((row, number) -> new OpenVerification(
                        new SubmissionId(row.getObject("submission_id", UUID.class)),
                        BodyId.of(row.getString("body")),
                        Optional.ofNullable(row.getString("verifier")).map(PersonId::of)))
                .list();
    }

    /** The cycle's secret for draws. */
    public UUID seed(CycleId cycle) {
        return jdbc.sql("select assignment_seed from dalel.quarter_cycle where id = :cycle")
                .param("cycle", cycle.value())
                .query(UUID.class)
                .single();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getInt("number"),
                Optional.ofNullable(row.getString("verifier")).map(PersonId::of),
                row.getInt("round"),
                row.getInt("weight"),
                Assignment.Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                PersonId.of(row.getString("assigned_by")),
                row.getTimestamp("assigned_at").toInstant());
    }
}
