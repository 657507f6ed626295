package kz.dalel.conflicts.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Конфликт интересов», whose script fetches what it shows. */
@WorkPage
class ConflictsPageController {

    @GetMapping("/camunda/dalel/conflicts")
    String page() {
        return "conflicts/conflicts";
    }
}
