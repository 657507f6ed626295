package kz.dalel.platform.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Camunda's forms know one language: on their way to the task list they are said in the reader's. */
class FormLanguageFilter extends OncePerRequestFilter {

    private static final Pattern FORMS =
            Pattern.compile("/camunda/api/engine/engine/default/(task|process-definition)/.+/deployed-(start-)?form");

    private final FormTexts texts;
    private final ObjectMapper json;

    FormLanguageFilter(FormTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Language.current() == Language.RUSSIAN || !FORMS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpStatus.OK.value()) {
            JsonNode form = json.readTree(kept.getContentAsByteArray());
            texts.translate(form, Language.current().locale());
            kept.resetBuffer();
            kept.getOutputStream().write(json.writeValueAsBytes(form));
        }
        kept.copyBodyToResponse();
    }
}
