package kz.dalel.platform.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock beside this machine's. Never the application's clock, which may be stopped where time is played. */
@Component
class DatabaseClock {

    private final JdbcClient database;

    DatabaseClock(JdbcClient database) {
        this.database = database;
    }

    /** How far this machine is ahead of the database; the way there and back is halved out. */
    Duration drift() {
        Instant before = Instant.now();
        Instant there = database.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        return Duration.between(there, middle);
    }
}
