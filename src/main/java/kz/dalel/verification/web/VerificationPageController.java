package kz.dalel.verification.web;

import kz.dalel.evidence.PersonNames;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Верификация», whose script fetches what it shows. */
@Controller
class VerificationPageController {

    private final CurrentPerson person;
    private final PersonNames names;

    VerificationPageController(CurrentPerson person, PersonNames names) {
        this.person = person;
        this.names = names;
    }

    @GetMapping("/camunda/dalel/verification")
    String page(Model model) {
        model.addAttribute("person", names.of(person.id()));
        return "verification/verification";
    }
}
