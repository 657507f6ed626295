package kz.dalel.platform.time;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does the engine's background work at once and in order, while time is played for demo, rehearsal or tests and the engine's own
 * workers rest.
 */
@Component
@Profile(TimeConfiguration.PLAYED)
public class JobRunner {

    private static final int PAGE = 200;

    private final ManagementService management;
    private final AdjustableClock clock;

    JobRunner(ManagementService management, AdjustableClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /**
     * Runs everything due at the clock's present reading, and what follows from it, until nothing is left.
     *
     * @return how many jobs were run
     * @throws JobFailed at the first job that fails; it has lost one of its tries
     * @throws CancellationException if the thread is interrupted; what is left stays due
     */
    public int runAllDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("jobs have transactions of their own");
        }
        int count = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("told to stop");
                }
                if (run(job)) {
                    count++;
                }
            }
        }
        return count;
    }

    /**
     * Lets time pass up to the instant: every job runs with the clock at the moment it falls due. The clock stays at the instant.
     *
     * @throws JobFailed at the first job that fails
     */
    public int runUntil(Instant instant) {
        int count = runAllDue();
        for (Optional<Instant> next = nextDue(instant); next.isPresent(); next = nextDue(instant)) {
            clock.stopAt(next.get());
            count += runAllDue();
        }
        clock.stopAt(instant);
        return count + runAllDue();
    }

    private List<Job> due() {
        return runnable().executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, PAGE);
    }

    private Optional<Instant> nextDue(Instant limit) {
        return runnable().duedateHigherThan(Date.from(clock.instant())).orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant()).filter(due -> !due.isAfter(limit)).findFirst();
    }

    private JobQuery runnable() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private boolean run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() == 0) {
            // An earlier one made it needless, as when a task ends and takes its timers with it.
            return false;
        }
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            throw new JobFailed(job, e);
        }
    }

    /** A job failed; the cause says why. */
    public static final class JobFailed extends RuntimeException {

        private JobFailed(Job job, RuntimeException cause) {
            super("job " + job.getId() + " of " + job.getProcessDefinitionKey() + " (instance " + job.getProcessInstanceId() + "): " + cause.getMessage(), cause);
        }
    }
}
