package kz.dalel.quarter.calendar;

import java.io.IOException;
import java.io.InputStream;
import kz.dalel.quarter.persistence.CalendarRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Makes calendar and deadlines available to the features; the calendar's file can be replaced without a new release. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CurrentCalendar currentCalendar(
            @Value("${dalel.calendar.file:classpath:/calendar/kz.yaml}") Resource file, CalendarRows rows) throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            return new CurrentCalendar(new CalendarReader(file.getDescription()).read(yaml), rows);
        }
    }

    @Bean
    WorkingCalendar workingCalendar(CurrentCalendar current) {
        return new WorkingCalendar(current::days);
    }

    @Bean
    Deadlines deadlines(WorkingCalendar calendar, CurrentCalendar current) {
        return new Deadlines(calendar, current::hold);
    }
}
