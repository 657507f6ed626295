package kz.dalel.verification.process;

import kz.dalel.verification.RedirectVerifications;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When verifications are laid before those who are there: at start and soon after midnight in Almaty, behind the roles. */
@Component
class DeskSchedule {

    private final RedirectVerifications redirectVerifications;

    DeskSchedule(RedirectVerifications redirectVerifications) {
        this.redirectVerifications = redirectVerifications;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order
    @Scheduled(cron = "0 3 0 * * *", zone = "Asia/Almaty")
    void redirect() {
        redirectVerifications.handle();
    }
}
