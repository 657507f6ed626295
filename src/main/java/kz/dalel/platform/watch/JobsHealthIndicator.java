package kz.dalel.platform.watch;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the engine's background work keeps up: it does not while a job has been due for long. */
@Component
class JobsHealthIndicator extends AbstractHealthIndicator {

    private final JobFigures jobs;
    private final WatchSettings settings;

    JobsHealthIndicator(JobFigures jobs, WatchSettings settings) {
        super("the engine's jobs cannot be read");
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        JobFigures.Due due = jobs.due();
        Duration waiting = due.waiting();
        boolean sound = waiting.compareTo(settings.oldestJob()) <= 0;
        (sound ? health.up() : health.down())
                .withDetail("due", due.jobs())
                .withDetail("oldestDueFor", waiting.toSeconds() + " s")
                .withDetail("incidents", due.incidents());
    }
}
