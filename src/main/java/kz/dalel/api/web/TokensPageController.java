package kz.dalel.api.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Ключи доступа», on which an officer gives the body's own systems keys; its script fetches what it shows. */
@WorkPage
class TokensPageController {

    @GetMapping("/camunda/dalel/api-tokens")
    String page() {
        return "api/tokens";
    }
}
