package kz.dalel.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.domain.Amendment.Effect;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final long ROW = 7;

    @Test
    void shouldAdd_whenNothingIsKnown() {
        Amendment<String, String> amendment = Amendment.of(Optional.empty(), fact("Департамент", JULY, null));

        assertThat(amendment).isEqualTo(new Amendment<>("Д-01", Effect.ADDED, null, null, fact("Департамент", JULY, null)));
    }

    @Test
    void shouldLeaveAlone_whenTheSameHolds() {
        assertThat(Amendment.of(stored("Департамент", JANUARY, null), fact("Департамент", JULY, null)).effect())
                .isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void shouldCloseTheDayBefore_andAdd_whenContentDiffers() {
        Amendment<String, String> amendment =
                Amendment.of(stored("Департамент", JANUARY, null), fact("Комитет", JULY, null));

        assertThat(amendment)
                .isEqualTo(new Amendment<>("Д-01", Effect.CHANGED, ROW, LocalDate.of(2026, 6, 30), fact("Комитет", JULY, null)));
    }

    @Test
    void shouldLeaveARowThatNeverHeld_whenCorrectedOnItsFirstDay() {
        Amendment<String, String> amendment =
                Amendment.of(stored("Департамент", JULY, null), fact("Комитет", JULY, null));

        assertThat(amendment.closedOn()).isEqualTo(JULY.minusDays(1));
        assertThat(amendment.added()).isEqualTo(fact("Комитет", JULY, null));
    }

    @Test
    void shouldKeepAPlannedEnd_whenTheChangeDoesNotSpeakOfIt() {
        LocalDate end = LocalDate.of(2026, 12, 31);

        assertThat(Amendment.of(stored("Департамент", JANUARY, end), fact("Комитет", JULY, null)).added().to())
                .isEqualTo(end);
        assertThat(Amendment.of(stored("Департамент", JANUARY, end), fact("Департамент", JULY, null)).effect())
                .isEqualTo(Effect.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30", "2026-07-01", "2026-09-30"})
    void shouldClose_whenALastDayIsGiven(LocalDate lastDay) {
        Amendment<String, String> amendment =
                Amendment.of(stored("Департамент", JANUARY, null), fact("Департамент", JULY, lastDay));

        assertThat(amendment).isEqualTo(new Amendment<>("Д-01", Effect.CLOSED, ROW, lastDay, null));
    }

    @Test
    void shouldOnlyClose_whenContentDiffersButNothingIsLeftOfIt() {
        Amendment<String, String> amendment =
                Amendment.of(stored("Департамент", JANUARY, null), fact("Комитет", JULY, JULY.minusDays(1)));

        assertThat(amendment.effect()).isEqualTo(Effect.CLOSED);
        assertThat(amendment.added()).isNull();
    }

    @Test
    void shouldDoNothing_whenWhatEndsIsNotKnown() {
        assertThat(Amendment.of(Optional.empty(), fact("Комитет", JULY, JULY.minusDays(1))).effect())
                .isEqualTo(Effect.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, ADDED", "2026-07-01, UNCHANGED"})
    void shouldAddAgain_whenTheEarlierRowHasEnded(LocalDate earlierEnd, Effect expected) {
        assertThat(Amendment.of(stored("Департамент", JANUARY, earlierEnd), fact("Департамент", JULY, null)).effect())
                .isEqualTo(expected);
    }

    @Test
    void shouldRefuse_whenSomethingLaterIsKnown() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Amendment.of(
                        stored("Департамент", JULY, null), fact("Департамент", JULY.minusDays(1), null)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("registry.laterKnown");
                    assertThat(refusal.arguments()).containsExactly("01.07.2026", "30.06.2026");
                });
    }

    @Test
    void shouldRefuse_whenTheEndWouldAlterEarlierDays() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Amendment.of(
                        stored("Департамент", JANUARY, null), fact("Департамент", JULY, JULY.minusDays(2))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.endsTooEarly"));
    }

    private static Fact<String, String> fact(String content, LocalDate from, LocalDate to) {
        return new Fact<>("Д-01", content, from, to);
    }

    private static Optional<StoredFact<String, String>> stored(String content, LocalDate from, LocalDate to) {
        return Optional.of(new StoredFact<>(ROW, fact(content, from, to)));
    }
}
