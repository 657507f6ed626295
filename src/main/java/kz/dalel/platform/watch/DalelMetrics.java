package kz.dalel.platform.watch;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.dalel.quarter.calendar.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What Prometheus is told of Dalel. Everything is read when it is asked for and at no other time, in five queries however many bodies
 * there are; quarters, projects and states come and go with what there is.
 */
@Component
class DalelMetrics implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(DalelMetrics.class);
    private static final double MILLIS = 1000;

    private final DeadlineFigures figures;
    private final JobFigures jobs;
    private final DatabaseClock databaseClock;
    private final Deadlines deadlines;
    private final Clock clock;

    DalelMetrics(
            ObjectProvider<PrometheusRegistry> registry,
            DeadlineFigures figures,
            JobFigures jobs,
            DatabaseClock databaseClock,
            Deadlines deadlines,
            Clock clock) {
        this.figures = figures;
        this.jobs = jobs;
        this.databaseClock = databaseClock;
        this.deadlines = deadlines;
        this.clock = clock;
        registry.ifAvailable(available -> available.register(this));
    }

    /** A database that is away makes the figures missing, and leaves what else is measured readable. */
    @Override
    public MetricSnapshots collect() {
        Gauges gauges = new Gauges();
        try {
            read(gauges);
            gauges.add("dalel_figures_readable", "1 if Dalel's own figures could be read", 1);
        } catch (RuntimeException e) {
            LOG.warn("figures cannot be read", e);
            gauges = new Gauges();
            gauges.add("dalel_figures_readable", "1 if Dalel's own figures could be read", 0);
        }
        return gauges.snapshots();
    }

    private void read(Gauges gauges) {
        figures.submissions().forEach(each -> submissions(gauges, each));
        figures.deadlines().forEach(each -> {
            daysLeft(gauges, each.quarter(), "submission", each.submission());
            daysLeft(gauges, each.quarter(), "verification", each.verification());
        });
        figures.mails().forEach(each -> gauges.add(
                "dalel_mails", "Mails of reminders by state", each.mails(), "state", each.state()));
        JobFigures.Due due = jobs.due();
        gauges.add("dalel_incidents", "Open incidents of the engine", due.incidents());
        gauges.add("dalel_jobs_due", "Jobs of the engine that are due", due.jobs());
        gauges.add("dalel_jobs_oldest_due_seconds", "For how long the oldest job has been due", due.waiting().toSeconds());
        gauges.add(
                "dalel_clock_drift_seconds",
                "How far this machine's clock is ahead of the database's",
                databaseClock.drift().toMillis() / MILLIS);
    }

    private static void submissions(Gauges gauges, DeadlineFigures.Submissions each) {
        String[] labels = {"quarter", each.quarter(), "project", each.project(), "state", each.state()};
        gauges.add("dalel_submissions", "Indicators of bodies by how far they have come", each.submissions(), labels);
        gauges.add("dalel_submissions_overdue", "Those of them that their body owes past the deadline", each.overdue(), labels);
        gauges.add(
                "dalel_verifications_overdue",
                "Those of them that verifiers owe past the deadline",
                each.verificationsOverdue(),
                labels);
    }

    private void daysLeft(Gauges gauges, String quarter, String deadline, Instant at) {
        deadlines.workingDaysLeftIfKnown(clock.instant(), at).ifPresent(days -> gauges.add(
                "dalel_deadline_working_days_left",
                "Working days left until a deadline, negative after it",
                days,
                "quarter",
                quarter,
                "deadline",
                deadline));
    }

    /** Gauges as they are gathered. */
    private static final class Gauges {

        private final Map<String, GaugeSnapshot.Builder> byName = new LinkedHashMap<>();

        private void add(String name, String help, double value, String... labels) {
            byName.computeIfAbsent(name, key -> GaugeSnapshot.builder().name(key).help(help))
                    .dataPoint(GaugeDataPointSnapshot.builder().labels(Labels.of(labels)).value(value).build());
        }

        private MetricSnapshots snapshots() {
            MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
            byName.values().forEach(gauge -> snapshots.metricSnapshot(gauge.build()));
            return snapshots.build();
        }
    }
}
