package kz.dalel.quarter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import kz.dalel.shared.Messages;

/**
 * Refuses a Java whose zone data are from before Kazakhstan's change of 1 March 2024: every deadline would end an hour
 * early there.
 */
public final class ZoneDataCheck {

    private static final ZoneOffset SINCE_MARCH_2024 = ZoneOffset.ofHours(5);
    private static final Instant AFTER_CHANGE = LocalDate.of(2024, 3, 2).atStartOfDay(ZoneOffset.UTC).toInstant();

    private ZoneDataCheck() {}

    /** @throws IllegalStateException with a sentence for whoever starts the application, if the zone data are too old */
    public static void require() {
        require(Deadlines.ZONE.getRules());
    }

    static void require(ZoneRules rules) {
        ZoneOffset known = rules.getOffset(AFTER_CHANGE);
        if (!known.equals(SINCE_MARCH_2024)) {
            throw new IllegalStateException(Messages.of("calendar")
                    .text("calendar.zoneData", Deadlines.ZONE, known, SINCE_MARCH_2024, Runtime.version()));
        }
    }
}
