package kz.dalel.account.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Мой вход», whose script fetches what it shows. */
@WorkPage
class AccountPageController {

    @GetMapping("/camunda/dalel/account")
    String page() {
        return "account/account";
    }
}
