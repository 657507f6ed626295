package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.RetractedVerdict;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only table {@code dalel.verdict}. */
@Repository
public class VerdictRows {

    private static final int BATCH = 500;
    /** Verdicts that were not taken back. */
    private static final String STANDING =
            " not exists (select 1 from dalel.verdict_retraction r where r.verdict_id = d.id) ";

    private static final String OF_ITEM = """
            from dalel.verdict d
            join dalel.evidence_version v on v.id = d.version_id
            join dalel.evidence_item i on i.id = v.item_id
            """;
    /** The latest stage first, and within appeals the latest decision. */
    private static final String RANK = """
            order by d.version_id,
                case d.stage when 'APPEAL' then 0 when 'SECOND_CHECK' then 1 when 'CORRECTION_LAPSED' then 1 else 2 end, d.decided_at desc, d.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    VerdictRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a version has its verdict of the stage already */
    public void insert(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into dalel.verdict (id, version_id, stage, appeal_id, outcome, quantity, reason_code, clause,
                    comment, decided_by, decided_at, acting_for)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                verdicts,
                BATCH,
                (statement, each) -> {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, each.version().value());
                    statement.setString(3, each.stage().name());
                    statement.setObject(4, each.appeal().orElse(null));
                    statement.setString(5, each.outcome().name());
                    statement.setObject(6, each.quantity(), Types.BIGINT);
                    statement.setString(7, each.reason() == null ? null : each.reason().name());
                    statement.setString(8, each.clause());
                    statement.setString(9, each.comment());
                    statement.setString(10, each.decidedBy().value());
                    statement.setObject(11, each.decidedAt().atOffset(ZoneOffset.UTC));
                    statement.setString(12, each.actingFor() == null ? null : each.actingFor().value());
                });
    }

    /** Every verdict of a submission that was not taken back, in the order in which they were given. */
    public List<Verdict> ofSubmission(SubmissionId submission) {
        return jdbc.sql("select d.* " + OF_ITEM + "where i.submission_id = :submission and" + STANDING
                        + "order by d.decided_at, d.id")
                .param("submission", submission.value())
                .query(VerdictRows::verdict)
                .list();
    }

    /** The verdicts of a submission that were taken back, in the order in which they were. */
    public List<RetractedVerdict> retracted(SubmissionId submission) {
        return jdbc.sql("select d.*, r.reason as retraction_reason, r.retracted_at " + OF_ITEM + """
                        join dalel.verdict_retraction r on r.verdict_id = d.id
                        where i.submission_id = :submission order by r.retracted_at, d.id
                        """)
                .param("submission", submission.value())
                .query((row, number) -> new RetractedVerdict(
                        verdict(row, number),
                        row.getString("retraction_reason"),
                        row.getTimestamp("retracted_at").toInstant()))
                .list();
    }

    /** Takes the person's standing verdicts on the versions back; the submission's row must be held. */
    public void retract(Collection<VersionId> versions, PersonId by, String reason, Instant at) {
        jdbc.sql("""
                        insert into dalel.verdict_retraction (verdict_id, reason, retracted_by, retracted_at)
                        select d.id, :reason, :by, :at from dalel.verdict d
                        where d.version_id in (:versions) and d.stage = 'VERIFICATION' and
                        """ + STANDING)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("versions", versions.stream().map(VersionId::value).toList())
                .update();
    }

    /** Everybody who ever decided anything about a submission at verification, for the second time too, also if it was taken back. */
    public Set<PersonId> verifiersOf(SubmissionId submission) {
        return jdbc.sql("select d.decided_by " + OF_ITEM + """
                        where i.submission_id = :submission and d.stage in ('VERIFICATION', 'SECOND_CHECK')
                        union
                        select s.decided_by
                        from dalel.second_verdict s
                        join dalel.second_check_item c on c.verdict_id = s.verdict_id
                        join dalel.second_check k on k.id = c.check_id
                        where k.submission_id = :submission
                        """)
                .param("submission", submission.value())
                .query((row, number) -> PersonId.of(row.getString("decided_by")))
                .set();
    }

    /** The one verdict of each version of a submission that counts. */
    public List<Verdict> effective(SubmissionId submission) {
        return jdbc.sql("select distinct on (d.version_id) d.* " + OF_ITEM + "where i.submission_id = :submission and"
                        + STANDING + RANK)
                .param("submission", submission.value())
                .query(VerdictRows::verdict)
                .list();
    }

    /** The one verdict of each of these versions that counts. */
    public List<Verdict> effective(Collection<VersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct on (d.version_id) d.* from dalel.verdict d where d.version_id in (:versions) and"
                        + STANDING + RANK)
                .param("versions", versions.stream().map(VersionId::value).toList())
                .query(VerdictRows::verdict)
                .list();
    }

    /** The one verdict of each version that counts, for all that a body submitted for the quarters of a year. */
    public List<Verdict> effective(BodyId body, int year) {
        return jdbc.sql("select distinct on (d.version_id) d.* " + OF_ITEM + """
                        join dalel.submission s on s.id = i.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        where a.body = :body and c.quarter like :year and c.state <> 'CANCELLED' and
                        """ + STANDING + RANK)
                .params(Map.of("body", body.value(), "year", year + "-Q%"))
                .query(VerdictRows::verdict)
                .list();
    }

    /** Versions that were returned and are neither superseded nor lapsed. */
    public Set<VersionId> returned(SubmissionId submission) {
        return jdbc.sql("select d.version_id " + OF_ITEM + """
                        where i.submission_id = :submission and d.outcome = 'RETURNED' and
                        """ + STANDING + """
                          and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
                          and not exists (
                              select 1 from dalel.verdict l
                              where l.version_id = d.version_id and l.stage = 'CORRECTION_LAPSED')
                        """)
                .param("submission", submission.value())
                .query((row, number) -> new VersionId(row.getObject("version_id", UUID.class)))
                .set();
    }

    private static Verdict verdict(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason_code");
        String actingFor = row.getString("acting_for");
        return new Verdict(
                new VersionId(row.getObject("version_id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getObject("appeal_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("quantity", Long.class),
                reason == null ? null : RejectionReason.valueOf(reason),
                row.getString("clause"),
                row.getString("comment"),
                PersonId.of(row.getString("decided_by")),
                actingFor == null ? null : PersonId.of(actingFor),
                row.getTimestamp("decided_at").toInstant());
    }
}
