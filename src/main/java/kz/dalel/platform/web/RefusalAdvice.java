package kz.dalel.platform.web;

import kz.dalel.shared.Refusal;
import org.springframework.http.MediaType;
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
        if (RefusalAnswers.isOfNobody(failure)) {
            return null;
        }
        RefusalAnswers.Answer answer = answers.answer(failure);
        // Also for whoever takes no such answers: better than none.
        return ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON).body(answer.refusal());
    }
}
