package kz.dalel.notification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.digest_day}. */
@Repository
public class DigestDayRows {

    private final JdbcClient jdbc;

    DigestDayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that digests of the day are composed; the first note stands. */
    public void note(LocalDate day, Instant at) {
        jdbc.sql("insert into dalel.digest_day (day, composed_at) values (:day, :at) on conflict do nothing")
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last day before this one that digests were composed for. */
    public Optional<LocalDate> lastBefore(LocalDate day) {
        return jdbc.sql("select day from dalel.digest_day where day < :day order by day desc limit 1")
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }
}
