package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.CarriedSource;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.VersionId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what items of earlier quarters are called, for those that were taken over from them. */
@Repository
public class SourceQueries {

    private static final Messages MESSAGES = Messages.of("evidence");

    private final JdbcClient jdbc;

    SourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these versions are called, in one query; one that does not exist is left out. */
    public List<CarriedSource> named(Collection<VersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select v.id, c.quarter, v.content_hash, v.submitted_at, r.number, numbered.ordinal
                        from dalel.evidence_version v
                        join dalel.evidence_item i on i.id = v.item_id
                        join dalel.submission s on s.id = i.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        left join dalel.submission_receipt r on r.submission_id = s.id and r.round = v.round
                        left join (
                            select o.id, row_number() over (partition by oi.submission_id, o.round order by oi.id) as ordinal
                            from dalel.evidence_version o
                            join dalel.evidence_item oi on oi.id = o.item_id and oi.appeal_id is null
                            where oi.submission_id in (
                                select wi.submission_id
                                from dalel.evidence_version w join dalel.evidence_item wi on wi.id = w.item_id
                                where w.id in (:versions))
                        ) numbered on numbered.id = v.id
                        where v.id in (:versions)
                        """)
                .param("versions", values(versions))
                .query(SourceQueries::source)
                .list();
    }

    /** Which of these versions the submission's body submitted for the same indicator in an earlier quarter. */
    public Set<VersionId> earlierOfSameBody(Submission submission, Collection<VersionId> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select v.id
                        from dalel.evidence_version v
                        join dalel.evidence_item i on i.id = v.item_id
                        join dalel.submission s on s.id = i.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        where v.id in (:versions)
                          and a.body = :body and s.indicator = :indicator and c.quarter < :quarter
                        """)
                .param("versions", values(versions))
                .param("body", submission.body().value())
                .param("indicator", submission.indicator().value())
                .param("quarter", submission.quarter().toString())
                .query((row, number) -> new VersionId(row.getObject("id", UUID.class)))
                .set();
    }

    private static List<UUID> values(Collection<VersionId> versions) {
        return versions.stream().map(VersionId::value).distinct().toList();
    }

    private static CarriedSource source(ResultSet row, int number) throws SQLException {
        String receipt = row.getString("number");
        Instant submittedAt = SubmissionRows.instant(row, "submitted_at");
        return new CarriedSource(
                new VersionId(row.getObject("id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                receipt == null
                        ? MESSAGES.text("evidence.recordOfAppeal", Moments.format(Deadlines.dayOf(submittedAt)))
                        : receipt + "/" + row.getLong("ordinal"),
                row.getString("content_hash"));
    }
}
