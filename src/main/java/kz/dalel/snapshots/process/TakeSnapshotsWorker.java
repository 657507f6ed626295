package kz.dalel.snapshots.process;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.snapshots.LinkSnapshotsProcess;
import kz.dalel.snapshots.Occasion;
import kz.dalel.snapshots.SnapshotSettings;
import kz.dalel.snapshots.TakeSnapshots;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does the external task {@code serviceTask_takeSnapshots} in threads of its own: a host that does not answer would otherwise
 * keep the engine's few threads from everybody's work. Any node may do it; one that dies leaves its task to the others.
 */
@Component
class TakeSnapshotsWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TakeSnapshotsWorker.class);

    /** Longer than the pages that are taken between two signs of life can take together. */
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final int PAGES_BETWEEN_SIGNS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final ExternalTaskService tasks;
    private final TakeSnapshots takeSnapshots;
    private final SnapshotSettings settings;
    private final boolean startsByItself;
    private final String name = "snapshots-" + UUID.randomUUID();
    private volatile ScheduledThreadPoolExecutor threads;

    TakeSnapshotsWorker(
            ExternalTaskService tasks,
            TakeSnapshots takeSnapshots,
            SnapshotSettings settings,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean engineWorks) {
        this.tasks = tasks;
        this.takeSnapshots = takeSnapshots;
        this.settings = settings;
        this.startsByItself = settings.enabled() && engineWorks;
    }

    /**
     * Does one task that is waiting.
     *
     * @return false if none is
     */
    boolean workOnOne() {
        List<LockedExternalTask> locked = tasks.fetchAndLock(1, name)
                .topic(LinkSnapshotsProcess.TAKE_SNAPSHOTS, LOCK.toMillis())
                .execute();
        locked.forEach(this::work);
        return !locked.isEmpty();
    }

    @Override
    public void start() {
        threads = new ScheduledThreadPoolExecutor(settings.threads());
        for (int thread = 0; thread < settings.threads(); thread++) {
            threads.scheduleWithFixedDelay(this::workWhileThereIs, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    private void workWhileThereIs() {
        try {
            while (!Thread.currentThread().isInterrupted() && workOnOne()) {
                LOG.debug("looked at the pages of one submission");
            }
        } catch (RuntimeException e) {
            // An exception would end the repetition for good: the database may be back in a moment.
            LOG.warn("cannot look for pages to fetch", e);
        }
    }

    private void work(LockedExternalTask task) {
        try {
            TakeSnapshots.Command command = commandOf(task);
            while (takeSnapshots.handle(command)) {
                tasks.extendLock(task.getId(), name, LOCK.toMillis());
            }
            tasks.complete(task.getId(), name);
        } catch (RuntimeException e) {
            LOG.warn("pages of {} could not be looked at", task.getBusinessKey(), e);
            failed(task, e);
        }
    }

    private void failed(LockedExternalTask task, RuntimeException failure) {
        int triesLeft = task.getRetries() == null ? TRIES - 1 : task.getRetries() - 1;
        try {
            tasks.handleFailure(task.getId(), name, failure.toString(), triesLeft, UNTIL_NEXT_TRY.toMillis());
        } catch (ProcessEngineException e) {
            LOG.info("the task of {} is gone meanwhile", task.getBusinessKey());
        }
    }

    private static TakeSnapshots.Command commandOf(LockedExternalTask task) {
        return new TakeSnapshots.Command(
                SubmissionId.of(task.getVariables().getValue(LinkSnapshotsProcess.SUBMISSION_ID, String.class)),
                Occasion.valueOf(task.getVariables().getValue(LinkSnapshotsProcess.OCCASION, String.class)),
                task.getVariables().getValue(LinkSnapshotsProcess.REQUESTED_AT, Date.class).toInstant(),
                PAGES_BETWEEN_SIGNS);
    }
}
