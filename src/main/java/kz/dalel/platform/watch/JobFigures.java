package kz.dalel.platform.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's background work in figures; one query, where the engine's own interface would need three. */
@Component
class JobFigures {

    private final JdbcClient database;
    private final Clock clock;

    JobFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is due by the application's clock, which the engine goes by too. */
    Due due() {
        Instant now = clock.instant();
        // The engine's columns are without a zone, in that of the virtual machine: so is what the driver makes of this.
        return database.sql("""
                        select count(*) as jobs, min(coalesce(duedate_, create_time_)) as oldest,
                            (select count(*) from act_ru_incident) as incidents
                        from act_ru_job
                        where suspension_state_ = 1 and retries_ > 0 and (duedate_ is null or duedate_ <= :now)
                        """)
                .param("now", new Timestamp(Date.from(now).getTime()))
                .query((row, number) -> new Due(row.getInt("jobs"), since(row.getTimestamp("oldest"), now), row.getInt("incidents")))
                .single();
    }

    private static Duration since(Timestamp oldest, Instant now) {
        Duration since = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
        return since.isNegative() ? Duration.ZERO : since;
    }

    /**
     * Background work.
     *
     * @param jobs that are due
     * @param waiting for how long the oldest of them has been
     * @param incidents that are open
     */
    record Due(int jobs, Duration waiting, int incidents) {}
}
