package kz.dalel.corrections.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Состав органов» for supervisors, whose script fetches what it shows. */
@WorkPage
class CorrectionsPageController {

    private final CurrentPerson person;
    private final People people;

    CorrectionsPageController(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @GetMapping("/camunda/dalel/unit-corrections")
    String page() {
        people.require(person.id(), Role.SUPERVISOR);
        return "corrections/corrections";
    }
}
