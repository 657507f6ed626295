package kz.dalel.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that can be stopped and moved, for demo, rehearsal and tests only: a system in earnest has no such bean. The engine
 * reads the same time, so that its due dates and the use cases' deadlines agree.
 */
public final class AdjustableClock extends Clock {

    private final ZoneId zone;
    private final Clock running;
    private volatile Instant stoppedAt;

    public AdjustableClock(ZoneId zone) {
        this.zone = zone;
        this.running = Clock.system(zone);
    }

    /** Stops time at the instant (cut to milliseconds, the engine's own precision). */
    public void stopAt(Instant instant) {
        Date engineTime = Date.from(instant);
        stoppedAt = engineTime.toInstant();
        ClockUtil.setCurrentTime(engineTime);
    }

    /** Moves on from the present reading, and stays there. */
    public void advance(Duration duration) {
        stopAt(instant().plus(duration));
    }

    /** Back to real, running time. */
    public void run() {
        stoppedAt = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? running.instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Only the zone differs: it follows this clock. */
    @Override
    public Clock withZone(ZoneId other) {
        AdjustableClock original = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return original.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return original.withZone(another);
            }
        };
    }
}
