package kz.dalel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.dalel.notification.domain.Timetable;
import org.junit.jupiter.api.Test;

/** On which working days before and after a deadline somebody is told of it. */
class TimetableTest {

    private static final List<Integer> DAYS = List.of(14, 7, 3, 1);

    @Test
    void shouldFallOnExactlyItsDays() {
        Timetable daily = new Timetable(1);

        assertThat(IntStream.rangeClosed(-3, 20).filter(left -> daily.falls(DAYS, left))).containsExactly(1, 3, 7, 14);
    }

    @Test
    void shouldMakeUpForDaysThatWereMissed_once() {
        Timetable afterThreeDays = new Timetable(3);

        assertThat(IntStream.rangeClosed(-3, 20).filter(left -> afterThreeDays.falls(DAYS, left)))
                .containsExactly(-1, 0, 1, 2, 3, 5, 6, 7, 12, 13, 14);
        assertThat(afterThreeDays.falls(List.of(), 3)).isFalse();
    }

    @Test
    void shouldRecurWhileOverdue_everySoManyDays() {
        assertThat(overdue(new Timetable(1), 1)).containsExactly(-4, -3, -2, -1);
        assertThat(overdue(new Timetable(1), 2)).containsExactly(-4, -2);
        assertThat(overdue(new Timetable(2), 2)).containsExactly(-4, -3, -2);
        assertThat(overdue(new Timetable(5), 0)).isEmpty();
    }

    private static IntStream overdue(Timetable timetable, int every) {
        return IntStream.rangeClosed(-4, 2).filter(left -> timetable.recurs(every, left));
    }
}
