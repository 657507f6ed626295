package kz.dalel.notification.web;

import kz.dalel.evidence.PersonNames;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Напоминания», whose script fetches what it shows. */
@Controller
class OutboxPageController {

    private final CurrentPerson person;
    private final PersonNames names;

    OutboxPageController(CurrentPerson person, PersonNames names) {
        this.person = person;
        this.names = names;
    }

    @GetMapping("/camunda/dalel/notifications")
    String page(Model model) {
        model.addAttribute("person", names.of(person.id()));
        return "notification/notification";
    }
}
