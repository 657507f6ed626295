package kz.dalel.platform.time;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.ZoneId;
import kz.dalel.platform.StartRefusal;
import org.junit.jupiter.api.Test;

class ZoneInitializerTest {

    @Test
    void shouldAcceptTheZoneDataOfThisJava() {
        assertThatNoException().isThrownBy(() -> ZoneInitializer.refuseOldZoneData(ZoneInitializer.ZONE));
    }

    @Test
    void shouldRefuse_whenAlmatyIsStillSixHoursAhead() {
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> ZoneInitializer.refuseOldZoneData(ZoneId.of("+06:00")))
                .withMessageContaining("Java");
    }
}
