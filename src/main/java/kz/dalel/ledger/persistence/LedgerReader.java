package kz.dalel.ledger.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.SealedRow;
import kz.dalel.ledger.domain.ProtectedTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads ledger and protected tables from one end to the other, a portion at a time, so that checking a database takes no more memory
 * the larger it is. Hashes are computed here and not in the database, which is what is being doubted.
 */
@Repository
public class LedgerReader {

    private static final int PORTION = 2_000;

    private final JdbcClient jdbc;

    LedgerReader(JdbcTemplate template) {
        JdbcTemplate inPortions = new JdbcTemplate(template.getDataSource());
        inPortions.setFetchSize(PORTION);
        this.jdbc = JdbcClient.create(inPortions);
    }

    /** Times in what is read are written in UTC for the rest of the transaction, as they were when rows were sealed. */
    public void readInUtc() {
        jdbc.sql("set local timezone = 'UTC'").update();
    }

    /** The chain in its order. An entry that cannot be read as one is {@code null}. */
    public Stream<LedgerEntry> entries() {
        return jdbc.sql("select * from dalel.ledger_entry order by sequence")
                .query(LedgerReader.<LedgerEntry>lenient(LedgerRows::entry))
                .stream();
    }

    /** All sealed rows with their entries, in the order of the entries, within an entry by table and key. */
    public Stream<RowOfEntry> sealedRows() {
        return jdbc.sql("""
                        select * from dalel.ledger_row order by entry, table_name collate "C", row_key collate "C"
                        """)
                .query((row, number) -> new RowOfEntry(row.getLong("entry"), LedgerRows.row(row, number)))
                .stream();
    }

    /** What the ledger says of a table's rows last, by key. */
    public Stream<RowOfEntry> lastSeals(String table) {
        return jdbc.sql("""
                        select distinct on (row_key collate "C") * from dalel.ledger_row where table_name = :table
                        order by row_key collate "C", entry desc
                        """)
                .param("table", table)
                .query((row, number) -> new RowOfEntry(row.getLong("entry"), LedgerRows.row(row, number)))
                .stream();
    }

    /** The rows a table has, by key, hashed as they are now. */
    public Stream<SealedRow> rowsNow(ProtectedTable table) {
        String key = String.join("||'/'||", columnsAsText(table.key()));
        return jdbc.sql("""
                        select %s as row_key,
                            jsonb_strip_nulls(to_jsonb(t) - string_to_array(:ignored, ','))::text as content
                        from dalel.%s t order by (%s) collate "C"
                        """.formatted(key, table.name(), key))
                .param("ignored", table.ignored())
                .query((row, number) ->
                        new SealedRow(table.name(), row.getString("row_key"), hashOf(row.getString("content"))))
                .stream();
    }

    /** The key of the first content that is not what its key says, or that is gone without a word about its removal. */
    public Optional<String> firstDistorted(String contents) {
        return jdbc.sql("""
                        select c.sha256 from dalel.%s c
                        where encode(sha256(c.data), 'hex') <> c.sha256
                        or c.data is null
                            and not exists (select 1 from dalel.file_removal r where :kind = 'file_content' and r.sha256 = c.sha256)
                            and not exists (select 1 from dalel.content_removal r where r.kind = :kind and r.key = c.sha256)
                        order by c.sha256 limit 1
                        """.formatted(contents))
                .param("kind", contents)
                .query(String.class)
                .optional();
    }

    private static Iterable<String> columnsAsText(String columns) {
        return Stream.of(columns.split(",")).map(column -> "t." + column + "::text").toList();
    }

    private static String hashOf(String content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whoever altered the table may have written there what is no login and no act. */
    private static <T> RowMapper<T> lenient(RowMapper<T> strict) {
        return (row, number) -> {
            try {
                return strict.mapRow(row, number);
            } catch (IllegalArgumentException e) {
                return null;
            }
        };
    }

    /**
     * A sealed row with the entry that sealed it.
     *
     * @param entry the entry's sequence
     * @param row the row
     */
    public record RowOfEntry(long entry, SealedRow row) {}
}
