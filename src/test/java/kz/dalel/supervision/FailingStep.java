package kz.dalel.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import kz.dalel.platform.time.JobRunner;
import kz.dalel.platform.time.JobRunner.JobFailed;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the step «Назначить верификатора» really fail, in the database, until it is mended. */
@Component
public class FailingStep {

    /** More often than the engine tries anything by itself. */
    private static final int OFTEN = 10;

    private final JdbcClient database;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final JobRunner jobs;

    FailingStep(JdbcClient database, ManagementService management, RuntimeService runtime, JobRunner jobs) {
        this.database = database;
        this.management = management;
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** From here on no assignment can be written. */
    public void breakIt() {
        database.sql("alter table dalel.verification_assignment add constraint broken check (number < 0) not valid").update();
    }

    /** May be called whether it is broken or not; must be, after each test. */
    public void mend() {
        database.sql("alter table dalel.verification_assignment drop constraint if exists broken").update();
    }

    /** Lets the step fail until the engine tries it no more. */
    public void runUntilGivenUp() {
        for (int time = 0; time < OFTEN && runtime.createIncidentQuery().count() == 0; time++) {
            try {
                jobs.runAllDue();
            } catch (JobFailed failed) {
                // The waiting time before the next try is skipped.
                management.createJobQuery().withException().withRetriesLeft().list()
                        .forEach(job -> management.setJobDuedate(job.getId(), null));
            }
        }
        assertThat(runtime.createIncidentQuery().count()).isOne();
    }
}
