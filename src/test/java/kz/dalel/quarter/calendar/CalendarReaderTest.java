package kz.dalel.quarter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final String STANDING = "standing:\n"
            + "  - {day: --08-30, name: День Конституции, moves: true, until: 2025, source: закон}\n"
            + "  - {day: --03-15, name: Новый праздник, moves: true, since: 2026, source: закон}\n";

    @Test
    void shouldKeepHoliday_onlyInItsYears() {
        WorkingCalendar calendar = read(STANDING + years(year(2024, "", ""), year(2025, "", ""), year(2026, "", "")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 8, 30))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 15))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 16))).isFalse();
    }

    @Test
    void shouldNotMoveOntoHoliday_whenNextDayIsOne() {
        WorkingCalendar calendar = read("standing:\n"
                + "  - {day: --05-09, name: А, moves: true, source: закон}\n"
                + "  - {day: --05-11, name: Б, moves: false, source: закон}\n"
                + years(year(2026, "", "")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 12))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 13))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{date: 2025-05-08, name: А, source: Б} | | стоит в разделе 2026 года",
        "{date: 2026-05-08, name: А} | | должны быть указаны дата, название и источник",
        "{date: 2026-05-08, source: Б} | | должны быть указаны дата, название и источник",
        "{date: 2026-05-08, name: А, source: Б},{date: 2026-05-08, name: В, source: Б} | | указана дважды",
        "{date: 2026-05-08, name: А, source: Б, hours: 4} | | не читается",
        "{date: 2026-02-30, name: А, source: Б} | | не читается",
        " | {date: 2026-05-08, name: А, source: Б} | не приходится на субботу или воскресенье",
        "{date: 2026-05-02, name: А, source: Б} | {date: 2026-05-02, name: В, source: Б} | и выходным, и рабочим",
    })
    void shouldNameEntry_whenFileContradictsItself(String daysOff, String worked, String sentence) {
        String yaml = STANDING + years(year(2026, text(daysOff), text(worked)));

        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("test.yaml")
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "standing: []\nyears: {}", "standing: []", "years: {}", "- 1", "standing: [",
        "standing: [{day: --05-09, name: А, source: Б}]\nyears: {2026: {}}", "standing: []\nyears: {2026: null}"})
    void shouldRefuse_whenFileIsNoCalendar(String yaml) {
        assertThatExceptionOfType(InvalidCalendarException.class).isThrownBy(() -> read(yaml)).withMessageContaining("test.yaml");
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }

    private static String years(String... years) {
        return "years:\n" + String.join("", years);
    }

    private static String year(int year, String daysOff, String worked) {
        return "  %d: {holidays: [], daysOff: [%s], workedWeekends: [%s]}\n".formatted(year, daysOff, worked);
    }

    private static WorkingCalendar read(String yaml) {
        return WorkingCalendar.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yaml");
    }
}
