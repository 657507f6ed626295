package kz.dalel.account.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Учётные записи» of administrators, whose script fetches what it shows. */
@WorkPage
class AccountsPageController {

    @GetMapping("/camunda/dalel/accounts")
    String page() {
        return "account/accounts";
    }
}
