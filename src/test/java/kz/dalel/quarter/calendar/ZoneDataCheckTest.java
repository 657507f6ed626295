package kz.dalel.quarter.calendar;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;

class ZoneDataCheckTest {

    @Test
    void shouldAcceptThisJava() {
        assertThatNoException().isThrownBy(ZoneDataCheck::require);
    }

    @Test
    void shouldRefuse_whenAlmatyIsStillSixHoursAhead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ZoneDataCheck.require(ZoneRules.of(ZoneOffset.ofHours(6))))
                .withMessageContaining("Asia/Almaty")
                .withMessageContaining("+06:00")
                .withMessageContaining("Обновите Java");
    }
}
