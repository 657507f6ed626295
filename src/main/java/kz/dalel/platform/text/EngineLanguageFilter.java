package kz.dalel.platform.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine knows one language: what it tells the web applications of forms, tasks, lists and processes is said in the reader's on its
 * way there. In the engine everything stays Russian.
 */
class EngineLanguageFilter extends OncePerRequestFilter {

    private static final Pattern TOLD = Pattern.compile("/camunda/api/(engine/engine|cockpit/plugin/base)/default/(task|filter|process-definition)(/.*)?");
    private static final Pattern FORM = Pattern.compile(".*/deployed-(start-)?form");
    private static final String JSON = "json";

    private final FormTexts forms;
    private final ModelNames names;
    private final ObjectMapper json;

    EngineLanguageFilter(FormTexts forms, ModelNames names, ObjectMapper json) {
        this.forms = forms;
        this.names = names;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Language.current() == Language.RUSSIAN || !TOLD.matcher(pathOf(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        boolean isJson = kept.getContentType() != null && kept.getContentType().contains(JSON);
        if (kept.getStatus() == HttpStatus.OK.value() && isJson && kept.getContentSize() > 0) {
            JsonNode answer = json.readTree(kept.getContentAsByteArray());
            translate(answer, FORM.matcher(pathOf(request)).matches());
            kept.resetBuffer();
            kept.getOutputStream().write(json.writeValueAsBytes(answer));
        }
        kept.copyBodyToResponse();
    }

    private void translate(JsonNode answer, boolean form) {
        Locale locale = Language.current().locale();
        if (form) {
            forms.translate(answer, locale);
        } else {
            names.translate(answer, locale);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
