package kz.dalel.quarter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest
    @CsvSource({
        "2024-Q4, 2025-01-10",
        "2025-Q1, 2025-04-07",
        "2025-Q4, 2026-01-12",
        "2026-Q2, 2026-07-08",
    })
    void shouldFindFifthWorkingDay_afterQuartersEnd(String quarter, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(QuarterId.of(quarter).lastDay(), 5)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2023-01-03, 1 January on a Sunday",
        "2023-05-08, 7 May on a Sunday",
        "2023-12-18, 16 December on a Saturday",
        "2024-03-25, 23 March on a Saturday",
        "2024-07-08, 6 July on a Saturday",
        "2025-03-10, 8 March on a Saturday",
        "2025-03-24, 22 March on a Saturday",
        "2025-03-25, 23 March on a Sunday",
        "2025-07-07, 6 July on a Sunday",
        "2025-09-01, 30 August on a Saturday",
        "2025-10-27, 25 October on a Saturday",
        "2026-08-31, 30 August on a Sunday",
        "2027-01-04, 2 January on a Saturday",
        "2027-05-03, 1 May on a Saturday",
        "2027-05-10, 9 May on a Sunday",
    })
    void shouldMoveDayOff_whenHolidayFallsOnWeekend(LocalDate day, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2023-01-09, 7 January on a Saturday does not move",
        "2024-01-08, 7 January on a Sunday does not move",
        "2024-06-17, Құрбан айт on a Sunday does not move",
        "2027-05-17, Құрбан айт on a Sunday does not move",
        "2024-03-26, only one day of Наурыз fell on a weekend",
        "2026-03-26, a published list that holds the moved days does not move them again",
        "2026-10-27, the day after a moved day",
    })
    void shouldWork_whenNothingMoves(LocalDate day, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-07, 2023-07-01",
        "2024-05-08, 2024-05-04",
        "2025-01-03, 2025-01-05",
    })
    void shouldExchangeDays_whenDecreeSaysSo(LocalDate off, LocalDate worked) {
        assertThat(calendar.isWorkingDay(off)).isFalse();
        assertThat(calendar.isWorkingDay(worked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2026-03-24", "2026-03-25", "2026-05-11", "2026-05-27", "2026-10-26"})
    void shouldBeOff_whenPublishedFor2026(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-28", "2025-06-06", "2026-01-07", "2026-07-06", "2026-12-16"})
    void shouldBeOff_onHoliday(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-10, 2026-07-10",
        "2026-07-04, 2026-07-07",
        "2025-12-31, 2025-12-31",
        "2026-01-01, 2026-01-05",
    })
    void shouldKeepWorkingDay_orGoToNext(LocalDate day, LocalDate expected) {
        assertThat(calendar.nextWorkingDay(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-10, 2026-07-10, 0",
        "2026-07-10, 2026-07-13, 1",
        "2026-07-13, 2026-07-10, -1",
        "2026-07-10, 2026-07-12, 0",
        "2024-12-31, 2025-01-10, 5",
    })
    void shouldCountWorkingDays_afterFirstUpToLast(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void shouldCountBack_whatPlusWorkingDaysCounted() {
        LocalDate start = LocalDate.of(2026, 3, 6);
        for (int days = 1; days <= 60; days++) {
            assertThat(calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, days))).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2028})
    void shouldNameYear_whenCalendarDoesNotKnowIt(int year) {
        assertThat(calendar.covers(year)).isFalse();
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(year, 6, 15)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("calendar.yearNotCovered");
                    assertThat(refusal.arguments()).containsExactly(Integer.toString(year), "2023", "2027");
                });
    }

    @Test
    void shouldNameYear_whenTermRunsIntoUnknownYear() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 2))
                .satisfies(refusal -> assertThat(refusal.arguments()).startsWith("2028"));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void shouldRefuse_whenTermHasNoDay(int days) {
        LocalDate start = LocalDate.of(2026, 7, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(start, days));
    }
}
