package kz.dalel.supervision.web;

import java.time.Instant;
import java.util.List;
import kz.dalel.shared.Messages;
import kz.dalel.supervision.FailedStep;
import kz.dalel.supervision.FailedSteps;
import kz.dalel.supervision.TryStepAgain;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the page «Сбои» shows and does. */
@RestController
@RequestMapping("/camunda/api/dalel/supervision/failures")
class StepController {

    private static final Messages MESSAGES = Messages.of("supervision");

    private final FailedSteps failedSteps;
    private final TryStepAgain tryStepAgain;
    private final CurrentPerson person;

    StepController(FailedSteps failedSteps, TryStepAgain tryStepAgain, CurrentPerson person) {
        this.failedSteps = failedSteps;
        this.tryStepAgain = tryStepAgain;
        this.person = person;
    }

    @GetMapping
    List<FailureView> failures() {
        return failedSteps.all(person.id()).stream().map(FailureView::of).toList();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, @RequestBody RetryRequest request) {
        tryStepAgain.handle(new TryStepAgain.Command(person.id(), id, request.reason()));
    }

    /** Why a step is tried again. */
    record RetryRequest(String reason) {}

    /**
     * A failed step in plain words.
     *
     * @param meaning what does not happen because of it
     * @param error what went wrong, as a sentence
     * @param advice what to do about it
     */
    record FailureView(
            String id,
            String instance,
            String matter,
            String subject,
            String step,
            String meaning,
            Instant since,
            String error,
            String advice) {

        static FailureView of(FailedStep failed) {
            FailureWords words = FailureWords.of(failed.error());
            String meaning = "supervision.step." + failed.element();
            return new FailureView(
                    failed.id(),
                    failed.instance(),
                    failed.matter(),
                    failed.subject(),
                    failed.step(),
                    MESSAGES.text(MESSAGES.has(meaning) ? meaning : "supervision.step"),
                    failed.since(),
                    words.sentence(),
                    MESSAGES.text("supervision.advice." + words.cause()));
        }
    }
}
