package kz.dalel.timeline.web;

import kz.dalel.evidence.PersonNames;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Хронология», whose script fetches what it shows. */
@Controller
class TimelinePageController {

    private final CurrentPerson person;
    private final PersonNames names;

    TimelinePageController(CurrentPerson person, PersonNames names) {
        this.person = person;
        this.names = names;
    }

    @GetMapping("/camunda/dalel/timeline")
    String page(Model model) {
        model.addAttribute("person", names.of(person.id()));
        return "timeline/timeline";
    }
}
