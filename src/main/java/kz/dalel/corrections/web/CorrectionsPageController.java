package kz.dalel.corrections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    /** Whoever follows a colleague's link is told so by the page for what is not shown. */
    @ExceptionHandler
    void refuse(UserError refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
