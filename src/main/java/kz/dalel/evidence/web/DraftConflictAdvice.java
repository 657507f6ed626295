package kz.dalel.evidence.web;

import java.time.Instant;
import kz.dalel.evidence.DraftConflict;
import kz.dalel.shared.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whoever changes a draft that somebody else has changed meanwhile, before the general advice would. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftConflictAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Conflict conflict(DraftConflict conflict) {
        return new Conflict(
                conflict.kind().name(),
                Messages.sentence(conflict),
                conflict.savedBy(),
                conflict.kept().savedAt(),
                conflict.kept().revision());
    }

    /** What the person is told, and what a control needs to go on from the other person's draft. */
    record Conflict(String type, String message, String savedBy, Instant savedAt, long revision) {}
}
