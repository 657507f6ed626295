package kz.dalel.notification.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Напоминания», whose script fetches what it shows. */
@WorkPage
class OutboxPageController {

    @GetMapping("/camunda/dalel/notifications")
    String page() {
        return "notification/notification";
    }
}
