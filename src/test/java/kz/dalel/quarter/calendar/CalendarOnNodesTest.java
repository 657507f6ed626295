package kz.dalel.quarter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.time.LocalDate;
import kz.dalel.quarter.persistence.CalendarRows;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.CalendarDesk;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What one node enters, another one knows, and a node that starts later. */
@DalelTest
class CalendarOnNodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

    @Autowired
    private Scene scene;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private CalendarRows rows;

    @Autowired
    private TransactionTemplate transactions;

    private PersonId admin;

    @BeforeEach
    void appoint() {
        admin = scene.person("admin1", Role.ADMIN);
    }

    @Test
    void shouldAnswerByTheLatestChange_onANodeThatRunsAndOneThatStarts() throws Exception {
        WorkingCalendar running = node();
        assertThat(running.isWorkingDay(DAY)).isTrue();

        desk.change(admin, DAY, DayKind.HOLIDAY);

        assertThat(running.isWorkingDay(DAY)).isFalse();
        assertThat(node().isWorkingDay(DAY)).isFalse();
        assertThat(node().markedIn(2026))
                .filteredOn(day -> day.day().equals(DAY))
                .singleElement()
                .satisfies(day -> assertThat(day.origin()).isEqualTo(MarkedDay.Origin.ENTERED));
    }

    @Test
    void shouldCountByOneCalendarWithinATransaction() throws Exception {
        WorkingCalendar running = node();

        transactions.executeWithoutResult(status -> {
            assertThat(running.isWorkingDay(DAY)).isTrue();
            TransactionTemplate other = new TransactionTemplate(transactions.getTransactionManager());
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(inner -> desk.change(admin, DAY, DayKind.DAY_OFF));
            assertThat(running.isWorkingDay(DAY)).isTrue();
        });

        assertThat(running.isWorkingDay(DAY)).isFalse();
    }

    @Test
    void shouldRefuseToCount_whileTheCalendarIsBeingChanged() throws Exception {
        CurrentCalendar node = current();

        transactions.executeWithoutResult(status -> {
            rows.lockForChange();
            TransactionTemplate other = new TransactionTemplate(transactions.getTransactionManager());
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> other.executeWithoutResult(inner -> node.hold()))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("calendar.beingChanged"));
        });
    }

    private WorkingCalendar node() throws Exception {
        return new WorkingCalendar(current()::days);
    }

    /** As a node has it that was just started. */
    private CurrentCalendar current() throws Exception {
        try (InputStream yaml = getClass().getResourceAsStream("/calendar/kz.yaml")) {
            return new CurrentCalendar(new CalendarReader("kz.yaml").read(yaml), rows);
        }
    }
}
