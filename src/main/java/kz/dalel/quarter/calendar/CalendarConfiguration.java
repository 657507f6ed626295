package kz.dalel.quarter.calendar;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Makes calendar and deadlines available to the features; the calendar's file can be replaced without a new release. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(@Value("${dalel.calendar.file:classpath:/calendar/kz.yaml}") Resource file)
            throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            return WorkingCalendar.read(yaml, file.getDescription());
        }
    }

    @Bean
    Deadlines deadlines(WorkingCalendar calendar) {
        return new Deadlines(calendar);
    }
}
