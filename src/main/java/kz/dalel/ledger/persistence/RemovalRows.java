package kz.dalel.ledger.persistence;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.ledger.KeptContent;
import kz.dalel.ledger.Retention.Expired;
import kz.dalel.ledger.Retention.Removed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.content_removal}, and to the contents it tells of. */
@Repository
public class RemovalRows {

    private final JdbcClient jdbc;

    RemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to remove, by quarter.
     *
     * @param last the last day of the latest quarter whose time is over
     */
    public List<Expired> expired(KeptContent contents, LocalDate last) {
        return jdbc.sql("select e.quarter_end, count(*) as contents, sum(e.bytes) as bytes from (%s) e group by 1 order by 1"
                        .formatted(contents.expired()))
                .param("last", last)
                .query((row, number) -> new Expired(
                        row.getObject("quarter_end", LocalDate.class), row.getLong("contents"), row.getLong("bytes")))
                .list();
    }

    /** Puts the removals down, and removes. */
    public void remove(KeptContent contents, LocalDate last, LocalDate today) {
        jdbc.sql("""
                        insert into dalel.content_removal (kind, key, removed_on, quarter_end, kept_for)
                        select :kind, e.key, :today, e.quarter_end, :kept from (%s) e on conflict do nothing
                        """.formatted(contents.expired()))
                .param("kind", contents.table())
                .param("today", today)
                .param("kept", contents.keptFor().toString())
                .param("last", last)
                .update();
        jdbc.sql("""
                        update dalel.%s t set %s = null where t.%s in (select e.key from (%s) e)
                        """.formatted(contents.table(), contents.content(), contents.key(), contents.expired()))
                .param("last", last)
                .update();
    }

    /** What was removed so far and is not there again, by day. */
    public List<Removed> removed(KeptContent contents) {
        return jdbc.sql("""
                        select r.day, count(*) as contents from (
                            select key, max(removed_on) as day from dalel.content_removal where kind = :kind group by key) r
                        join dalel.%s t on t.%s = r.key and t.%s is null
                        group by r.day order by r.day
                        """.formatted(contents.table(), contents.key(), contents.content()))
                .param("kind", contents.table())
                .query((row, number) -> new Removed(row.getObject("day", LocalDate.class), row.getLong("contents")))
                .list();
    }
}
