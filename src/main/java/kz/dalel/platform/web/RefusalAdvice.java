package kz.dalel.platform.web;

import kz.dalel.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever goes wrong in our REST into a sentence for the person, in the shape that Tasklist shows. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAdvice {

    private final RefusalAnswers answers;

    RefusalAdvice(RefusalAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(Exception failure) {
        RefusalAnswers.Answer answer = answers.answer(failure);
        return ResponseEntity.status(answer.status()).body(answer.refusal());
    }
}
