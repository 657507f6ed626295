package kz.dalel.quarter.calendar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at start and every morning whether the calendar reaches far enough ahead, and says so if it does not. */
@Component
class CalendarWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final CalendarCoverage coverage;
    private final ApplicationEventPublisher events;

    CalendarWatch(CalendarCoverage coverage, ApplicationEventPublisher events) {
        this.coverage = coverage;
        this.events = events;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order
    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Almaty")
    void look() {
        coverage.missing().ifPresent(missing -> {
            LOG.warn("{}", missing.sentence());
            events.publishEvent(new CalendarYearMissing(missing.year(), missing.sentence()));
        });
    }
}
