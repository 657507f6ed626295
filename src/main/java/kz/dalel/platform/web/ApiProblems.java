package kz.dalel.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.dalel.evidence.DraftConflict;
import kz.dalel.shared.Language;
import kz.dalel.shared.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure of {@code /api} with problem details (RFC 9457), in the same words as on the screens: what no handler
 * was found for as well, and what a stranger asks. Where rows are wrong, {@code errors} names each by row and field.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final String API = "/api/";
    private static final String BY_STATUS = "platform.api.status.";
    private static final String TYPES = "urn:dalel:problem:";

    private final RefusalAnswers answers;
    private final MessageSource messages;
    private final ObjectMapper json;

    ApiProblems(RefusalAnswers answers, MessageSource messages, ObjectMapper json) {
        this.answers = answers;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!concerns(request)) {
            return null;
        }
        if (RefusalAnswers.isOfNobody(failure)) {
            return new ModelAndView();
        }
        try {
            write(request, response, failure);
            return new ModelAndView();
        } catch (IOException e) {
            return null;
        }
    }

    /** The answer to a failure. */
    void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        RefusalAnswers.Answer answer = answers.answer(failure);
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        // Somebody saved meanwhile: the condition under which the caller wanted to save does not hold (RFC 9110, 13.1.1).
        boolean lostUpdate = failure instanceof DraftConflict;
        HttpStatusCode status = lostUpdate ? HttpStatus.PRECONDITION_FAILED : answer.status();
        write(request, response, status, inTheCallersTerms(failure, answer));
    }

    /** An answer that was found already. */
    void write(HttpServletRequest request, HttpServletResponse response, RefusalAnswers.Answer answer) throws IOException {
        write(request, response, answer.status(), answer.refusal());
    }

    /** Whether it is asked of this interface. */
    static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    /** A program has no page to load again: what is wrong with the request itself is said otherwise than on a screen. */
    private Refusal inTheCallersTerms(Exception failure, RefusalAnswers.Answer answer) {
        Refusal refusal = answer.refusal();
        String code = BY_STATUS + answer.status().value();
        boolean badRequest = failure instanceof ErrorResponse || failure instanceof HttpMessageNotReadableException
                || failure instanceof TypeMismatchException;
        String sentence = messages.getMessage(code, null, refusal.message(), Language.current().locale());
        return badRequest ? new Refusal(refusal.type(), sentence, refusal.rows()) : refusal;
    }

    /** Nobody, or a token that is not valid. */
    void stranger(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(request, response, HttpStatus.UNAUTHORIZED, "platform.api.noToken");
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN, "platform.notAllowed");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        String sentence = messages.getMessage(code, null, Language.current().locale());
        write(request, response, status, new Refusal(status.name(), sentence, List.of()));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, Refusal refusal)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.message());
        problem.setType(URI.create(TYPES + typeOf(status)));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (!refusal.rows().isEmpty()) {
            problem.setProperty("errors", refusal.rows());
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private static String typeOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? Integer.toString(status.value()) : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
