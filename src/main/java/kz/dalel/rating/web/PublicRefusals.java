package kz.dalel.rating.web;

import kz.dalel.shared.UserError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells everybody what there is not on a page like the others. */
@ControllerAdvice(assignableTypes = {RatingPageController.class, RatingFilesController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicRefusals {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(UserError refusal, Model model) {
        model.addAttribute("reason", refusal.code());
        return "rating/not-found";
    }
}
