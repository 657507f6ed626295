package kz.dalel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * Answers what failed outside our controllers, in filters and in the web applications: people who asked for a page get one, everybody
 * else a refusal as from our controllers, whatever kinds of answers they said to take. On the
 * command line nothing is answered, and there is nothing to answer with.
 */
@Controller
@ConditionalOnWebApplication
class ErrorAnswers extends BasicErrorController {

    private final StatusSentences sentences;

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views, StatusSentences sentences) {
        super(attributes, server.getError(), views);
        this.sentences = sentences;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Refusal refusal = sentences.refusal(status.value());
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", refusal.type(), "message", refusal.message(), "rows", refusal.rows()));
    }
}
