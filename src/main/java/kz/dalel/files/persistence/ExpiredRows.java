package kz.dalel.files.persistence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.dalel.ledger.Retention.Expired;
import kz.dalel.ledger.Retention.Removed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents whose time is over, and access to {@code dalel.file_removal}. */
@Repository
public class ExpiredRows {

    /** A content belongs to the last quarter of all files that have it; none of those may still be open. */
    private static final String EXPIRED = """
            select f.sha256, max(dalel.last_day(f.quarter)) as quarter_end from dalel.stored_file f
            join dalel.file_content c on c.sha256 = f.sha256 and c.data is not null
            group by f.sha256 having max(dalel.last_day(f.quarter)) <= :last and not bool_or(f.quarter in (
                select quarter from dalel.quarter_cycle where state in ('RUNNING', 'RATED')))
            """;

    private final JdbcClient jdbc;

    ExpiredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to remove, by quarter.
     *
     * @param last the last day of the latest quarter whose time is over
     */
    public List<Expired> expired(LocalDate last) {
        return jdbc.sql("select e.quarter_end, count(*) as contents, sum(c.size) as bytes from (" + EXPIRED + ") e"
                        + " join dalel.file_content c on c.sha256 = e.sha256 group by e.quarter_end order by e.quarter_end")
                .param("last", last)
                .query((row, number) -> new Expired(
                        row.getObject("quarter_end", LocalDate.class), row.getLong("contents"), row.getLong("bytes")))
                .list();
    }

    /** Puts the removals down, and removes. */
    public void remove(LocalDate last, LocalDate today, Period keptFor) {
        jdbc.sql("insert into dalel.file_removal (sha256, removed_on, quarter_end, kept_for) select e.sha256, :today, e.quarter_end, :kept from ("
                        + EXPIRED + ") e")
                .param("today", today)
                .param("kept", keptFor.toString())
                .param("last", last)
                .update();
        jdbc.sql("""
                        update dalel.file_content c set data = null
                        where exists (select 1 from dalel.file_removal r where r.sha256 = c.sha256 and r.removed_on = :today)
                        and c.data is not null
                        """)
                .param("today", today)
                .update();
    }

    /** What was removed so far and is not there again, by day. */
    public List<Removed> removed() {
        return jdbc.sql("""
                        select r.day, count(*) as contents from (
                            select sha256, max(removed_on) as day from dalel.file_removal group by sha256) r
                        join dalel.file_content c on c.sha256 = r.sha256 and c.data is null
                        group by r.day order by r.day
                        """)
                .query((row, number) -> new Removed(row.getObject("day", LocalDate.class), row.getLong("contents")))
                .list();
    }
}
