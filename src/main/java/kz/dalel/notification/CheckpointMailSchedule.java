package kz.dalel.notification;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When waiting checkpoints are sent: every minute, except where time is played by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test & !rehearsal")
class CheckpointMailSchedule {

    private final SendCheckpoints sendCheckpoints;

    CheckpointMailSchedule(SendCheckpoints sendCheckpoints) {
        this.sendCheckpoints = sendCheckpoints;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void send() {
        sendCheckpoints.handle();
    }
}
