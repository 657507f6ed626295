package kz.dalel.platform.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * How the gate says no: programs and controls get the sentence in the shape that they show, people get a page. Never with a header
 * that would have the browser ask for a password by itself.
 */
@Component
class GateRefusals {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    private static final Pattern INTERFACES = Pattern.compile("/camunda/api(/.*)?|/engine-rest(/.*)?|/actuator(/.*)?");
    private static final Pattern PAGES = Pattern.compile("/camunda/dalel/.*");

    private static final String LOGIN = "/camunda/app/tasklist/default/";
    /** The task list's script {@code way-back.js} looks for it. */
    private static final String WAY_BACK = "?back=";
    /** Characters. No address of ours is so long, and above 8 KB of headers the server would fail instead of answering. */
    private static final int LONGEST_WAY_BACK = 2_000;

    private final MessageSource messages;
    private final ObjectMapper json;

    GateRefusals(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Strangers are led to the log-in and back where there is a page for them to see then; what else there is they are not told. */
    void stranger(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        String path = pathOf(request);
        if (INTERFACES.matcher(path).matches()) {
            answer(response, HttpStatus.UNAUTHORIZED, HttpStatus.UNAUTHORIZED.name(), "platform.notLoggedIn");
        } else if (PAGES.matcher(path).matches() && "GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String wanted = URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
            response.sendRedirect(request.getContextPath() + LOGIN + (wanted.length() > LONGEST_WAY_BACK ? "" : WAY_BACK + wanted));
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        String path = pathOf(request);
        LOG.info("{} was refused {} {}", request.getRemoteUser(), request.getMethod(), printable(path));
        if (INTERFACES.matcher(path).matches()) {
            answer(response, HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), "platform.notAllowed");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** One sentence, as {@code RefusalAdvice} would tell it. */
    void answer(HttpServletResponse response, HttpStatus status, String type, String code, Object... arguments) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), new Refusal(type, messages.getMessage(code, arguments, Language.current().locale()), List.of()));
    }

    /** One sentence on a page. */
    void page(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... arguments)
            throws IOException, ServletException {
        response.setStatus(status.value());
        request.setAttribute(RefusedSignInPage.SENTENCE, messages.getMessage(code, arguments, Language.current().locale()));
        request.getRequestDispatcher(RefusedSignInPage.ADDRESS).forward(request, response);
    }

    /**
     * Keeps one line of the log one line, wherever it is read, in the order in which it was written; and what a stranger typed from ending
     * before its end.
     */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}«»]", "?");
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
