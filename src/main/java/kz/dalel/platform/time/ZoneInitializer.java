package kz.dalel.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import kz.dalel.platform.StartRefusal;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Settles the zone before anything reads the time. The engine stores its due dates in the virtual machine's own zone: with one
 * fixed zone they mean the same moment on every machine and after every move.
 */
class ZoneInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** All of Kazakhstan keeps this zone's time since 1 March 2024. */
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final Instant AFTER_THE_CHANGE = Instant.parse("2024-03-02T00:00:00Z");
    private static final ZoneOffset RIGHT_OFFSET = ZoneOffset.ofHours(5);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuseOldZoneData(ZONE);
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    /** With zone data older than the change every deadline would be an hour early. */
    static void refuseOldZoneData(ZoneId zone) {
        if (!zone.getRules().getOffset(AFTER_THE_CHANGE).equals(RIGHT_OFFSET)) {
            throw new StartRefusal("platform.oldZoneData", System.getProperty("java.home"));
        }
    }
}
