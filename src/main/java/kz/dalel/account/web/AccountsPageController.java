package kz.dalel.account.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Учётные записи» of administrators, whose script fetches what it shows. */
@Controller
class AccountsPageController {

    private final CurrentPerson person;
    private final People people;

    AccountsPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/accounts")
    String page(Model model) {
        PersonId id = person.id();
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "account/accounts";
    }
}
