package kz.dalel.extensions.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Продления сроков», whose script fetches what it shows. */
@WorkPage
class ExtensionsPageController {

    @GetMapping("/camunda/dalel/extensions")
    String page() {
        return "extensions/extensions";
    }
}
