package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.HandOver.End;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.submission_hand_over} and {@code dalel.submission_hand_over_end}. */
@Repository
public class HandOverRows {

    /** The latest hand-over of each submission. */
    private static final String LATEST = """
            select distinct on (h.submission_id) h.*, e.how, e.ended_by, e.ended_at, e.comment
            from dalel.submission_hand_over h
            left join dalel.submission_hand_over_end e on e.hand_over_id = h.id
            where h.submission_id in (:submissions)
            order by h.submission_id, h.number desc
            """;

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The submission's row must be held. */
    public void insert(HandOver handOver) {
        jdbc.sql("""
                        insert into dalel.submission_hand_over
                            (id, submission_id, number, round, act, items, content_hash, handed_by, handed_at)
                        select :id, :submission, count(*) + 1, :round, :act, :items, :hash, :by, :at
                        from dalel.submission_hand_over where submission_id = :submission
                        """)
                .param("id", handOver.id())
                .param("submission", handOver.submission().value())
                .param("round", handOver.round())
                .param("act", handOver.act().name())
                .param("items", handOver.items())
                .param("hash", handOver.contentHash())
                .param("by", handOver.handedBy().value())
                .param("at", SubmissionRows.timestamp(handOver.handedAt()))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it has ended already */
    public void end(HandOver handOver, End end) {
        jdbc.sql("""
                        insert into dalel.submission_hand_over_end (hand_over_id, how, ended_by, ended_at, comment)
                        values (:id, :how, :by, :at, :comment)
                        """)
                .param("id", handOver.id())
                .param("how", end.how().name())
                .param("by", end.by() == null ? null : end.by().value())
                .param("at", SubmissionRows.timestamp(end.at()))
                .param("comment", end.comment())
                .update();
    }

    /** Ends whatever of these submissions still waits for a head: nobody can approve it any more. */
    public void close(Collection<SubmissionId> submissions, Instant at) {
        if (submissions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into dalel.submission_hand_over_end (hand_over_id, how, ended_at)
                        select h.id, 'CLOSED', :at from dalel.submission_hand_over h
                        where h.submission_id in (:submissions) and not exists (
                            select 1 from dalel.submission_hand_over_end e where e.hand_over_id = h.id)
                        """)
                .param("at", SubmissionRows.timestamp(at))
                .param("submissions", values(submissions))
                .update();
    }

    /** The latest hand-over of a submission, ended or not. */
    public Optional<HandOver> latest(SubmissionId submission) {
        return Optional.ofNullable(latest(List.of(submission)).get(submission));
    }

    /** The latest hand-over of each of these submissions that has any. */
    public Map<SubmissionId, HandOver> latest(Collection<SubmissionId> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(LATEST)
                .param("submissions", values(submissions))
                .query(HandOverRows::handOver)
                .stream()
                .collect(Collectors.toMap(HandOver::submission, Function.identity()));
    }

    private static List<UUID> values(Collection<SubmissionId> submissions) {
        return submissions.stream().map(SubmissionId::value).toList();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getInt("round"),
                Act.valueOf(row.getString("act")),
                row.getInt("items"),
                row.getString("content_hash"),
                PersonId.of(row.getString("handed_by")),
                SubmissionRows.instant(row, "handed_at"),
                end(row));
    }

    private static Optional<End> end(ResultSet row) throws SQLException {
        String how = row.getString("how");
        if (how == null) {
            return Optional.empty();
        }
        String by = row.getString("ended_by");
        return Optional.of(new End(
                How.valueOf(how),
                by == null ? null : PersonId.of(by),
                SubmissionRows.instant(row, "ended_at"),
                row.getString("comment")));
    }
}
