package kz.dalel.quarter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(WorkingCalendar.kazakhstan());

    @ParameterizedTest
    @CsvSource({
        "2026-Q2, 2026-07-10T13:30:00Z",
        "2025-Q4, 2026-01-12T13:30:00Z",
        "2026-Q3, 2026-10-12T13:30:00Z",
        // Before 1 March 2024 Almaty was UTC+6.
        "2023-Q4, 2024-01-10T12:30:00Z",
    })
    void shouldEndSubmission_onTenthOrNextWorkingDay(String quarter, Instant expected) {
        assertThat(deadlines.submission(QuarterId.of(quarter))).isEqualTo(expected);
    }

    @Test
    void shouldEndSubmission_underQuartersOwnTerms() {
        assertThat(deadlines.submission(QuarterId.of("2026-Q2"), 4, LocalTime.of(23, 59)))
                .isEqualTo("2026-07-07T18:59:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29})
    void shouldRefuse_whenNotEveryMonthHasTheDay(int day) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> deadlines.submission(QuarterId.of("2026-Q2"), day, Deadlines.END_OF_DAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("calendar.submissionDay"));
    }

    @ParameterizedTest
    @CsvSource({
        // 23:59 and 00:00 in Almaty: the day of the start is Almaty's, not Greenwich's.
        "2026-07-10T18:59:59Z, 3, 2026-07-15T13:30:00Z",
        "2026-07-10T19:00:00Z, 3, 2026-07-15T13:30:00Z",
        "2026-07-12T19:00:00Z, 3, 2026-07-16T13:30:00Z",
        "2026-07-10T13:30:00Z, 10, 2026-07-24T13:30:00Z",
    })
    void shouldEndTerm_atHalfPastSix(Instant start, int days, Instant expected) {
        assertThat(deadlines.afterWorkingDays(start, days)).isEqualTo(expected);
    }

    @Test
    void shouldEndTerm_atGivenTime() {
        assertThat(deadlines.afterWorkingDays(Instant.parse("2026-07-10T13:30:00Z"), 1, LocalTime.NOON))
                .isEqualTo("2026-07-13T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-08T05:00:00Z, 2",
        "2026-07-10T13:30:00Z, 0",
        "2026-07-10T18:59:59Z, 0",
        "2026-07-12T19:00:00Z, -1",
    })
    void shouldCountDaysLeft_byAlmatysDays(Instant now, int expected) {
        Instant deadline = Deadlines.endOf(LocalDate.of(2026, 7, 10), Deadlines.END_OF_DAY);

        assertThat(deadlines.workingDaysLeft(now, deadline)).isEqualTo(expected);
    }
}
