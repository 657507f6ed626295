package kz.dalel.insight.web;

import kz.dalel.insight.InsightAccess;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Сравнение», whose script fetches what it shows. */
@WorkPage
class InsightPageController {

    private final CurrentPerson person;
    private final InsightAccess access;

    InsightPageController(CurrentPerson person, InsightAccess access) {
        this.person = person;
        this.access = access;
    }

    @GetMapping("/camunda/dalel/insight")
    String page() {
        access.requireAny(person.id());
        return "insight/insight";
    }
}
