package kz.dalel.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.dalel.insight.InsightAccess;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Сравнение», whose script fetches what it shows. */
@Controller
class InsightPageController {

    private final CurrentPerson person;
    private final People people;
    private final InsightAccess access;

    InsightPageController(CurrentPerson person, People people, InsightAccess access) {
        this.person = person;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/camunda/dalel/insight")
    String page(Model model) {
        PersonId id = person.id();
        access.requireAny(id);
        model.addAttribute("person", people.person(id).map(Person::name).orElse(id.value()));
        return "insight/insight";
    }

    /** Whoever follows a colleague's link is told so by the page for what is not shown. */
    @ExceptionHandler
    void refuse(UserError refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
