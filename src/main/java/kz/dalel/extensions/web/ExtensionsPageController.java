package kz.dalel.extensions.web;

import kz.dalel.evidence.PersonNames;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Продления сроков», whose script fetches what it shows. */
@Controller
class ExtensionsPageController {

    private final CurrentPerson person;
    private final PersonNames names;

    ExtensionsPageController(CurrentPerson person, PersonNames names) {
        this.person = person;
        this.names = names;
    }

    @GetMapping("/camunda/dalel/extensions")
    String page(Model model) {
        model.addAttribute("person", names.of(person.id()));
        return "extensions/extensions";
    }
}
