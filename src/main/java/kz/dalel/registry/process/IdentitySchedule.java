package kz.dalel.registry.process;

import kz.dalel.registry.SyncIdentities;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When logins and groups are brought in line: at start, and soon after midnight in Almaty. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentitySchedule {

    private final SyncIdentities syncIdentities;

    IdentitySchedule(SyncIdentities syncIdentities) {
        this.syncIdentities = syncIdentities;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Almaty")
    void synchronise() {
        syncIdentities.handle();
    }
}
