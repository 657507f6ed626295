package kz.dalel.files.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileColumns;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFile;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.stored_file}. */
@Repository
public class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(StoredFile stored) {
        AttachedFile file = stored.file();
        jdbc.sql("""
                        insert into dalel.stored_file (id, body, quarter, name, type, size, sha256, uploaded_by, uploaded_at)
                        values (:id, :body, :quarter, :name, :type, :size, :sha256, :by, :at)
                        """)
                .param("id", file.id().value())
                .param("body", stored.body().value())
                .param("quarter", stored.quarter().toString())
                .param("name", file.name())
                .param("type", file.type().mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", stored.uploadedBy().value())
                .param("at", stored.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select * from dalel.stored_file where id = :id")
                .param("id", id.value())
                .query(FileRows::stored)
                .optional();
    }

    /** Those of the files that were uploaded for the body and quarter. */
    public List<AttachedFile> find(BodyId body, QuarterId quarter, Collection<FileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from dalel.stored_file where id in (:ids) and body = :body and quarter = :quarter")
                .param("ids", files.stream().map(FileId::value).toList())
                .param("body", body.value())
                .param("quarter", quarter.toString())
                .query((row, number) -> FileColumns.attached(row))
                .list();
    }

    /** Keys of files uploaded before a moment, in the order of keys, so many behind the last one seen. */
    public List<FileId> uploadedBefore(Instant moment, Optional<FileId> last, int atMost) {
        return jdbc.sql("""
                        select id from dalel.stored_file
                        where uploaded_at < :moment and (cast(:last as uuid) is null or id > cast(:last as uuid))
                        order by id limit :limit
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("last", last.map(FileId::value).orElse(null))
                .param("limit", atMost)
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The hash of the content of the file that was removed; empty if there is none. */
    public Optional<String> delete(FileId id) {
        return jdbc.sql("delete from dalel.stored_file where id = :id returning sha256")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** Bytes of all files of the body and quarter. */
    public long sum(BodyId body, QuarterId quarter) {
        return jdbc.sql("select coalesce(sum(size), 0) from dalel.stored_file where body = :body and quarter = :quarter")
                .param("body", body.value())
                .param("quarter", quarter.toString())
                .query(Long.class)
                .single();
    }

    /** Has everybody else who wants to add to the body's files of the quarter wait until the transaction ends. */
    public void lockSum(BodyId body, QuarterId quarter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "dalel.stored_file " + body + " " + quarter)
                .query(row -> {});
    }

    private static StoredFile stored(ResultSet row, int number) throws SQLException {
        Timestamp uploadedAt = row.getTimestamp("uploaded_at");
        return new StoredFile(
                FileColumns.attached(row),
                BodyId.of(row.getString("body")),
                QuarterId.of(row.getString("quarter")),
                PersonId.of(row.getString("uploaded_by")),
                uploadedAt.toInstant());
    }
}
