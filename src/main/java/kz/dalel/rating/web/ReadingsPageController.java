package kz.dalel.rating.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Толкования», whose script fetches what it shows. */
@Controller
class ReadingsPageController {

    private final CurrentPerson person;
    private final People people;

    ReadingsPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/readings")
    String page(Model model) {
        PersonId id = person.id();
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "rating/readings";
    }
}
