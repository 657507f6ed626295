package kz.dalel.corrections.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Состав органов» for supervisors, whose script fetches what it shows. */
@Controller
class CorrectionsPageController {

    private final CurrentPerson person;
    private final People people;

    CorrectionsPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/unit-corrections")
    String page(Model model) {
        PersonId id = person.id();
        people.require(id, Role.SUPERVISOR);
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "corrections/corrections";
    }
}
