package kz.dalel.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.platform.database.EmbeddedDatabase;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.QuarterId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty system with a closed quarter and one half-way, played through the use cases at past times. What is there
 * already is left alone. It is done before the first request comes in, since time stands in the past meanwhile. Not for a
 * command of the command line, which does what it is told and no more.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
class DemoPlay implements SmartLifecycle {

    /** The half-way quarter has been open for so long that appeals can be overdue, in days. */
    static final int DAYS_OPEN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

    private final DemoCast cast;
    private final ClosedQuarter closedQuarter;
    private final RunningQuarter runningQuarter;
    private final Cycles cycles;
    private final AdjustableClock clock;
    private final ObjectProvider<EmbeddedDatabase> ownDatabase;
    private boolean running;

    DemoPlay(
            DemoCast cast,
            ClosedQuarter closedQuarter,
            RunningQuarter runningQuarter,
            Cycles cycles,
            AdjustableClock clock,
            ObjectProvider<EmbeddedDatabase> ownDatabase) {
        this.cast = cast;
        this.closedQuarter = closedQuarter;
        this.runningQuarter = runningQuarter;
        this.cycles = cycles;
        this.clock = clock;
        this.ownDatabase = ownDatabase;
    }

    @Override
    public void start() {
        running = true;
        if (!cycles.all().isEmpty()) {
            return;
        }
        LOG.info("Demo: two quarters are played now, which takes up to a minute");
        EmbeddedDatabase database = ownDatabase.getIfAvailable();
        try {
            UntilStopped.run(() -> {
                if (database == null) {
                    play(Clock.systemUTC().instant());
                } else {
                    database.fill(() -> play(Clock.systemUTC().instant()));
                }
            });
        } finally {
            clock.run();
        }
    }

    private void play(Instant now) {
        LocalDate opening = Deadlines.dayOf(now).minusDays(DAYS_OPEN);
        QuarterId running = QuarterId.containing(opening).previous();
        QuarterId closed = running.previous();
        cast.enter(closed.firstDay());
        closedQuarter.play(closed);
        LOG.info("Demo: quarter {} has been played to its published rating", closed);
        runningQuarter.play(running, opening, now);
        LOG.info("Demo: quarter {} has been played half-way", running);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
