package kz.dalel.verification.web;

import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The page «Верификация», whose script fetches what it shows. */
@WorkPage
class VerificationPageController {

    @GetMapping("/camunda/dalel/verification")
    String page() {
        return "verification/verification";
    }
}
