package kz.dalel.ledger.persistence;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.SealedRow;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.ledger_entry} and {@code dalel.ledger_row}. */
@Repository
public class LedgerRows {

    private static final int BATCH = 500;

    /** Any number that nothing else in the database takes a lock by. */
    private static final long CHAIN_LOCK = 0x6c65_6467_6572L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final EntityManager entities;

    LedgerRows(JdbcClient jdbc, JdbcTemplate batches, EntityManager entities) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.entities = entities;
    }

    /** The rows that this transaction wrote to protected tables, each as it is now; they count as sealed from here on. */
    public List<SealedRow> takePending() {
        // What Hibernate holds back would be written after the entry, and the database would refuse to commit it.
        entities.flush();
        return jdbc.sql("""
                        with taken as (
                            delete from dalel.ledger_pending where xact = pg_current_xact_id() returning *)
                        select distinct on (table_name, row_key) table_name, row_key, row_hash from taken
                        order by table_name, row_key, id desc
                        """)
                .query(LedgerRows::row)
                .list();
    }

    /**
     * Counts the rows that were there before their tables were protected as written by this transaction, once.
     *
     * @return whether there were any
     */
    public boolean adoptOpening() {
        return jdbc.sql("""
                                with taken as (delete from dalel.ledger_opening returning *)
                                insert into dalel.ledger_pending (table_name, row_key, row_hash)
                                select table_name, row_key, row_hash from taken
                                """)
                        .update()
                > 0;
    }

    /** Makes this transaction the only one that adds to the chain, until it ends. */
    public void lockChain() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query(row -> {});
    }

    /** The entry that nothing follows yet. */
    public Optional<LedgerEntry> last() {
        return jdbc.sql("select * from dalel.ledger_entry order by sequence desc limit 1")
                .query(LedgerRows::entry)
                .optional();
    }

    public Optional<LedgerEntry> find(long sequence) {
        return jdbc.sql("select * from dalel.ledger_entry where sequence = :sequence")
                .param("sequence", sequence)
                .query(LedgerRows::entry)
                .optional();
    }

    /** What happened to a matter and to everything below it ({@code 2026-Q3/BODY} and {@code 2026-Q3/BODY/1.1.3}), in order. */
    public List<LedgerEntry> about(String matter) {
        return jdbc.sql("""
                        select * from dalel.ledger_entry
                        where matter = :matter or starts_with(matter, :matter || '/') order by sequence
                        """)
                .param("matter", matter)
                .query(LedgerRows::entry)
                .list();
    }

    /** The last of what {@link #about} tells, the latest first. */
    public List<LedgerEntry> latestAbout(String matter, int most) {
        return jdbc.sql("""
                        select * from dalel.ledger_entry
                        where matter = :matter or matter like :below order by sequence desc limit :most
                        """)
                .param("matter", matter)
                .param("below", matter.replaceAll("[\\\\%_]", "\\\\$0") + "/%")
                .param("most", most)
                .query(LedgerRows::entry)
                .list();
    }

    /** Every entry about this very matter, in its order. */
    public List<LedgerEntry> aboutOnly(String matter) {
        return jdbc.sql("select * from dalel.ledger_entry where matter = :matter order by sequence")
                .param("matter", matter)
                .query(LedgerRows::entry)
                .list();
    }

    /** The last entry of an act about this very matter. */
    public Optional<LedgerEntry> last(LedgerAct act, String matter) {
        return jdbc.sql("select * from dalel.ledger_entry where matter = :matter and act = :act order by sequence desc limit 1")
                .param("matter", matter)
                .param("act", act.name())
                .query(LedgerRows::entry)
                .optional();
    }

    public void insert(LedgerEntry entry) {
        jdbc.sql("""
                        insert into dalel.ledger_entry
                            (sequence, recorded_at, actor, act, matter, reason, rows_hash, previous, hash)
                        values (:sequence, :at, :actor, :act, :matter, :reason, :rows, :previous, :hash)
                        """)
                .param("sequence", entry.sequence())
                .param("at", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor().value())
                .param("act", entry.act().name())
                .param("matter", entry.matter())
                .param("reason", entry.reason().orElse(null))
                .param("rows", entry.rowsHash())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    public void insert(LedgerEntry entry, List<SealedRow> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into dalel.ledger_row (entry, table_name, row_key, row_hash) values (?, ?, ?, ?)",
                    rows,
                    BATCH,
                    (statement, row) -> {
                        statement.setLong(1, entry.sequence());
                        statement.setString(2, row.table());
                        statement.setString(3, row.key());
                        statement.setString(4, row.hash());
                    });
        }
    }

    static SealedRow row(ResultSet row, int number) throws SQLException {
        return new SealedRow(row.getString("table_name"), row.getString("row_key"), row.getString("row_hash"));
    }

    static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                PersonId.of(row.getString("actor")),
                LedgerAct.valueOf(row.getString("act")),
                row.getString("matter"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("rows_hash"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
