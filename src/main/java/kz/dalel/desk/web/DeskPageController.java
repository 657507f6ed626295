package kz.dalel.desk.web;

import kz.dalel.evidence.PersonNames;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page «Квартал органа»; its script fetches what it shows. */
@Controller
@RequestMapping("/camunda/dalel/desk")
class DeskPageController {

    private final CurrentPerson person;
    private final PersonNames names;

    DeskPageController(CurrentPerson person, PersonNames names) {
        this.person = person;
        this.names = names;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("person", names.of(person.id()));
        return "desk/desk";
    }
}
