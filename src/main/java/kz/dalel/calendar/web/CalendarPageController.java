package kz.dalel.calendar.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Календарь», whose script fetches what it shows. */
@WorkPage
class CalendarPageController {

    @GetMapping("/camunda/dalel/calendar")
    String page() {
        return "calendar/calendar";
    }
}
