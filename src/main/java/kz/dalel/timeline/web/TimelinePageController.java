package kz.dalel.timeline.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Хронология», whose script fetches what it shows. */
@WorkPage
class TimelinePageController {

    @GetMapping("/camunda/dalel/timeline")
    String page() {
        return "timeline/timeline";
    }
}
