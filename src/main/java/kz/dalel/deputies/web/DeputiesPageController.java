package kz.dalel.deputies.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Замещения», whose script fetches what it shows. */
@WorkPage
class DeputiesPageController {

    @GetMapping("/camunda/dalel/deputies")
    String page() {
        return "deputies/deputies";
    }
}
