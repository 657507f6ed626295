package kz.dalel.desk.web;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.desk.QuarterReceipts;
import kz.dalel.evidence.PersonNames;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The page «Квартал органа», whose script fetches what it shows, and its receipts for printing, which need no script. */
@Controller
@RequestMapping("/camunda/dalel/desk")
class DeskPageController {

    private final QuarterReceipts receipts;
    private final CurrentPerson person;
    private final PersonNames names;
    private final Clock clock;

    DeskPageController(QuarterReceipts receipts, CurrentPerson person, PersonNames names, Clock clock) {
        this.receipts = receipts;
        this.person = person;
        this.names = names;
        this.clock = clock;
    }

    @ModelAttribute("person")
    String nameOfPerson() {
        return names.of(person.id());
    }

    @GetMapping
    String desk() {
        return "desk/desk";
    }

    /** @param number of the one receipt wanted; all of the quarter without */
    @GetMapping("/receipts")
    String receipts(
            @RequestParam AssessmentId assessment, @RequestParam Optional<String> number, Model model) {
        model.addAttribute(
                "page",
                ReceiptsPage.of(
                        receipts.of(person.id(), assessment, number),
                        number.isPresent(),
                        clock.instant(),
                        names.remembering()));
        return "desk/receipts";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(UserError refusal, Model model) {
        return trouble(Messages.sentence(refusal), model);
    }

    /** An address that was cut off. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unreadable(MethodArgumentTypeMismatchException mismatch, Model model) {
        return trouble(Messages.of("desk").text("desk.unknownQuarter"), model);
    }

    private String trouble(String sentence, Model model) {
        model.addAttribute("person", nameOfPerson());
        model.addAttribute("sentence", sentence);
        return "desk/trouble";
    }
}
