package kz.dalel.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.CalendarDesk;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a change of the calendar takes that moves the submission of many bodies; the property below says of how many. */
@DalelTest
@Tag("heavy")
class ChangeCalendarBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeCalendarBenchmark.class);
    private static final int BODIES = Integer.getInteger("dalel.benchmark.bodies", 300);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 12);

    @Autowired
    private Scene scene;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    @Test
    void shouldMoveAWholeCountry() {
        for (int body = 1; body <= BODIES; body++) {
            scene.body("B" + body, BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        }
        PersonId admin = scene.person("keeper", Role.ADMIN);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));

        long begun = System.nanoTime();
        List<DeadlineMove> moves = desk.change(admin, LAST_DAY, DayKind.DAY_OFF);
        long changed = System.nanoTime();
        jobs.runAllDue();
        long aligned = System.nanoTime();

        assertThat(moves).hasSize(2);
        LOG.info(
                "{} bodies, {} processes: changed in {} ms, tasks aligned in {} ms",
                BODIES,
                runtime.createProcessInstanceQuery().count(),
                Duration.ofNanos(changed - begun).toMillis(),
                Duration.ofNanos(aligned - changed).toMillis());
    }
}
