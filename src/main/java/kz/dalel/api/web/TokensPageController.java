package kz.dalel.api.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Ключи доступа», on which an officer gives the body's own systems keys; its script fetches what it shows. */
@Controller
class TokensPageController {

    private final CurrentPerson person;
    private final People people;

    TokensPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/api-tokens")
    String page(Model model) {
        PersonId id = person.id();
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "api/tokens";
    }
}
