package kz.dalel.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application, in the zone of the Instruction's deadlines. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    static final String PLAYED = "demo | rehearsal | test";

    @Bean
    @Profile("!(" + PLAYED + ")")
    Clock clock() {
        return Clock.system(ZoneInitializer.ZONE);
    }

    @Bean
    @Profile(PLAYED)
    AdjustableClock adjustableClock() {
        return new AdjustableClock(ZoneInitializer.ZONE);
    }
}
