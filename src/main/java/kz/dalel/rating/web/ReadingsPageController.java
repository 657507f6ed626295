package kz.dalel.rating.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Толкования», whose script fetches what it shows. */
@WorkPage
class ReadingsPageController {

    @GetMapping("/camunda/dalel/readings")
    String page() {
        return "rating/readings";
    }
}
