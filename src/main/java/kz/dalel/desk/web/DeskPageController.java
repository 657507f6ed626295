package kz.dalel.desk.web;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.desk.QuarterReceipts;
import kz.dalel.evidence.PersonNames;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.WorkPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page «Квартал органа», whose script fetches what it shows, and its receipts for printing, which need no script. */
@WorkPage
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
}
