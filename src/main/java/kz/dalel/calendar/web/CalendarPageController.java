package kz.dalel.calendar.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Календарь», whose script fetches what it shows. */
@Controller
class CalendarPageController {

    private final CurrentPerson person;
    private final People people;

    CalendarPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/calendar")
    String page(Model model) {
        PersonId id = person.id();
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "calendar/calendar";
    }
}
