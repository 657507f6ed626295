package kz.dalel.platform.watch;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Deadlines hold to the second: a machine whose clock has wandered off is not fit to receive anything. */
@Component
class ClockHealthIndicator extends AbstractHealthIndicator {

    private final DatabaseClock clock;
    private final WatchSettings settings;

    ClockHealthIndicator(DatabaseClock clock, WatchSettings settings) {
        super("the database's clock cannot be read");
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration drift = clock.drift();
        boolean sound = drift.abs().compareTo(settings.clockDrift()) <= 0;
        (sound ? health.up() : health.down())
                .withDetail("drift", drift.toMillis() + " ms")
                .withDetail("most", settings.clockDrift().toMillis() + " ms");
    }
}
