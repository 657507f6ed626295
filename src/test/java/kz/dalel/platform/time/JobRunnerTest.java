package kz.dalel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.GuardedTask;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class JobRunnerTest {

    private static final Instant BEGIN = Instant.parse("2026-07-01T04:00:00Z");

    @Autowired
    private GuardedTask guardedTask;
    @Autowired
    private AdjustableClock clock;
    @Autowired
    private JobRunner jobs;
    @Autowired
    private ManagementService management;

    @BeforeEach
    void deploy() {
        guardedTask.deploy();
        clock.stopAt(BEGIN);
    }

    @AfterEach
    void remove() {
        guardedTask.remove();
    }

    @Test
    void shouldLeaveTheDeadlineAlone_whenItHasNotCome() {
        guardedTask.startWithDeadline(BEGIN.plus(Duration.ofDays(3)));
        clock.stopAt(BEGIN.plus(Duration.ofDays(3)).minusMillis(1));
        assertThat(jobs.runAllDue()).isZero();
        assertThat(guardedTask.notedTimes()).isEmpty();
    }

    @Test
    void shouldRunTheDeadlineAndWhatFollows_whenItHasCome() {
        guardedTask.startWithDeadline(BEGIN.plus(Duration.ofDays(3)));
        clock.advance(Duration.ofDays(3));
        assertThat(jobs.runAllDue()).as("timer and service task").isEqualTo(2);
        assertThat(guardedTask.notedTimes()).containsExactly(BEGIN.plus(Duration.ofDays(3)));
    }

    @Test
    void shouldRunEachDeadlineAtItsOwnTime_whenTimePassesOverSeveral() {
        guardedTask.startWithDeadline(BEGIN.plus(Duration.ofDays(5)));
        guardedTask.startWithDeadline(BEGIN.plus(Duration.ofDays(2)));
        guardedTask.startWithDeadline(BEGIN.plus(Duration.ofDays(9)));

        jobs.runUntil(BEGIN.plus(Duration.ofDays(7)));

        assertThat(guardedTask.notedTimes()).containsExactly(BEGIN.plus(Duration.ofDays(2)), BEGIN.plus(Duration.ofDays(5)));
        assertThat(clock.instant()).isEqualTo(BEGIN.plus(Duration.ofDays(7)));
    }

    @Test
    void shouldNameTheProcess_whenAJobFails() {
        guardedTask.startWithDeadline(BEGIN);
        guardedTask.failOnce();

        assertThatThrownBy(jobs::runAllDue).isInstanceOf(JobRunner.JobFailed.class).hasMessageContaining(GuardedTask.PROCESS);
        assertThat(management.createJobQuery().processDefinitionKey(GuardedTask.PROCESS).singleResult().getRetries()).as("after one try of four").isEqualTo(3);

        clock.advance(Duration.ofSeconds(10));
        assertThat(jobs.runAllDue()).isEqualTo(1);
    }
}
