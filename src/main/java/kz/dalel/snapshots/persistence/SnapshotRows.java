package kz.dalel.snapshots.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.snapshots.Failure;
import kz.dalel.snapshots.Occasion;
import kz.dalel.snapshots.Snapshot;
import kz.dalel.snapshots.SnapshotId;
import kz.dalel.snapshots.domain.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.link_snapshot} and {@code dalel.link_page}. */
@Repository
public class SnapshotRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT = """
            select s.*, l.address, p.size,
                   case when p.data is null then (
                       select max(r.removed_on) from dalel.content_removal r
                       where r.kind = 'link_page' and r.key = s.sha256) end as removed_on
            from dalel.link_snapshot s
            join dalel.evidence_link l on l.version_id = s.version_id and l.ordinal = s.link
            left join dalel.link_page p on p.sha256 = s.sha256
            """;

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a body unless it is there; one whose time was over comes back. */
    public void keepPage(String sha256, byte[] body) {
        jdbc.sql("insert into dalel.link_page (sha256, size, data) values (:sha256, :size, :data) on conflict do nothing")
                .param("sha256", sha256)
                .param("size", body.length)
                .param("data", body)
                .update();
        jdbc.sql("update dalel.link_page set data = :data where sha256 = :sha256 and data is null")
                .param("sha256", sha256)
                .param("data", body)
                .update();
    }

    /** @return false if the first look at the link has been kept already; nothing is added then */
    public boolean insert(Snapshot snapshot, List<Answer.Header> headers) {
        return jdbc.sql("""
                                insert into dalel.link_snapshot (id, version_id, link, occasion, taken_at, failure, server,
                                    status, headers, location, content_type, sha256, text_sha256)
                                values (:id, :version, :link, :occasion, :at, :failure, :server,
                                    :status, cast(:headers as jsonb), :location, :type, :sha256, :text)
                                on conflict do nothing
                                """)
                        .param("id", snapshot.id().value())
                        .param("version", snapshot.version().value())
                        .param("link", snapshot.link())
                        .param("occasion", snapshot.occasion().name())
                        .param("at", snapshot.takenAt().atOffset(ZoneOffset.UTC))
                        .param("failure", snapshot.failure() == null ? null : snapshot.failure().name())
                        .param("server", snapshot.server())
                        .param("status", snapshot.status())
                        .param("headers", json(headers))
                        .param("location", snapshot.location())
                        .param("type", snapshot.contentType())
                        .param("sha256", snapshot.sha256())
                        .param("text", snapshot.textSha256())
                        .update()
                > 0;
    }

    /** Every look at the links of a submission, link by link in the order of time. */
    public List<Snapshot> ofSubmission(SubmissionId submission) {
        return jdbc.sql(SELECT + """
                        join dalel.evidence_version v on v.id = s.version_id
                        join dalel.evidence_item i on i.id = v.item_id
                        where i.submission_id = :submission
                        order by s.version_id, s.link, s.taken_at
                        """)
                .param("submission", submission.value())
                .query(SnapshotRows::snapshot)
                .list();
    }

    public Optional<Snapshot> find(SnapshotId id) {
        return jdbc.sql(SELECT + "where s.id = :id").param("id", id.value()).query(SnapshotRows::snapshot).optional();
    }

    /** The first look at a link. */
    public Optional<Snapshot> received(VersionId version, int link) {
        return jdbc.sql(SELECT + "where s.version_id = :version and s.link = :link and s.occasion = 'RECEIVED'")
                .param("version", version.value())
                .param("link", link)
                .query(SnapshotRows::snapshot)
                .optional();
    }

    /** Empty for a page whose time was over. */
    public Optional<byte[]> page(String sha256) {
        return jdbc.sql("select data from dalel.link_page where sha256 = :sha256 and data is not null")
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }

    /** The value of an answer's header; empty where it had none of this name. */
    public Optional<String> header(SnapshotId id, String name) {
        return jdbc.sql("""
                        select header ->> 'value'
                        from dalel.link_snapshot s, jsonb_array_elements(s.headers) with ordinality as h (header, place)
                        where s.id = :id and lower(header ->> 'name') = lower(:name)
                        order by place limit 1
                        """)
                .param("id", id.value())
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        return new Snapshot(
                new SnapshotId(row.getObject("id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getInt("link"),
                row.getString("address"),
                Occasion.valueOf(row.getString("occasion")),
                row.getTimestamp("taken_at").toInstant(),
                failure == null ? null : Failure.valueOf(failure),
                row.getString("server"),
                row.getObject("status", Integer.class),
                row.getString("location"),
                row.getString("content_type"),
                row.getObject("size", Long.class),
                row.getString("sha256"),
                row.getString("text_sha256"),
                row.getObject("removed_on", LocalDate.class));
    }

    private static String json(List<Answer.Header> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and values can always be written", e);
        }
    }
}
