package kz.dalel.files.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.files.AttachedFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.file_content}: each content once, however often it is uploaded. */
@Repository
public class ContentRows {

    private final JdbcTemplate jdbc;

    ContentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content unless it is there, and holds it so that it stays until the transaction ends. */
    public void keep(AttachedFile file, Path path) {
        while (!held(file.sha256())) {
            insert(file, path);
        }
        bringBack(file, path);
    }

    /** Of a content that was removed when its time was over, and is uploaded again. */
    private void bringBack(AttachedFile file, Path path) {
        boolean removed = Boolean.TRUE.equals(jdbc.queryForObject(
                "select data is null from dalel.file_content where sha256 = ?", Boolean.class, file.sha256()));
        if (removed) {
            jdbc.update("update dalel.file_content set data = ? where sha256 = ? and data is null", statement -> {
                statement.setBinaryStream(1, open(path), file.size());
                statement.setString(2, file.sha256());
            });
        }
    }

    /** When the content was removed because its time was over; empty while it is there. */
    public Optional<LocalDate> removedOn(String sha256) {
        return jdbc
                .query(
                        """
                        select max(r.removed_on) as day from dalel.file_removal r
                        join dalel.file_content c on c.sha256 = r.sha256 and c.data is null
                        where r.sha256 = ? having count(*) > 0
                        """,
                        (row, number) -> row.getObject("day", LocalDate.class),
                        sha256)
                .stream()
                .findFirst();
    }

    /** @param from bytes to leave out, from 0 */
    public byte[] piece(String sha256, long from, int length) {
        return jdbc.queryForObject(
                "select substring(data from ? for ?) from dalel.file_content where sha256 = ?",
                byte[].class,
                Math.toIntExact(from + 1),
                length,
                sha256);
    }

    /** Removes the content unless a file has it. Whoever is about to keep such a file is waited for. */
    public void removeUnused(String sha256) {
        jdbc.queryForList("select size from dalel.file_content where sha256 = ? for update", Long.class, sha256);
        jdbc.update(
                """
                delete from dalel.file_content c
                where c.sha256 = ? and not exists (select 1 from dalel.stored_file f where f.sha256 = c.sha256)
                """,
                sha256);
    }

    private boolean held(String sha256) {
        return !jdbc.queryForList("select size from dalel.file_content where sha256 = ? for key share", Long.class, sha256)
                .isEmpty();
    }

    private void insert(AttachedFile file, Path path) {
        jdbc.update(
                "insert into dalel.file_content (sha256, size, data) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    statement.setString(1, file.sha256());
                    statement.setLong(2, file.size());
                    statement.setBinaryStream(3, open(path), file.size());
                });
    }

    private static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
