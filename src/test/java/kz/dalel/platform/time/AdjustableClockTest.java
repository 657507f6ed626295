package kz.dalel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kz.dalel.platform.StartRefusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdjustableClockTest {

    private static final Instant PAST = Instant.parse("2026-07-10T04:00:00.123456Z");

    private final AdjustableClock clock = new AdjustableClock(ZoneInitializer.ZONE);

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void shouldShowTheEngineTheSameInstant_whenStopped() {
        clock.stopAt(PAST);
        assertThat(clock.instant()).isEqualTo(ClockUtil.getCurrentTime().toInstant()).isEqualTo("2026-07-10T04:00:00.123Z");
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(ClockUtil.getCurrentTime().toInstant()).isEqualTo("2026-07-11T04:00:00.123Z");
    }

    @Test
    void shouldReadRealTime_whenRunAgain() {
        clock.stopAt(PAST);
        clock.run();
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void shouldFollow_whenSeenInAnotherZone() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.stopAt(PAST);
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void shouldRefuseZoneData_whenOlderThanTheChangeOf2024() {
        ZoneInitializer.refuseOldZoneData(ZoneInitializer.ZONE);
        assertThatThrownBy(() -> ZoneInitializer.refuseOldZoneData(ZoneId.of("Asia/Omsk")))
                .isInstanceOf(StartRefusal.class).hasMessageContaining("UTC+5");
    }
}
