package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the web applications' scripts what the names of the cookies begin with, in place of the file that says: with nothing. */
@Component
class CookiePrefixFilter extends OncePerRequestFilter {

    private static final String SCRIPT = "/camunda/app/tasklist/scripts/dalel/cookie-prefix.js";

    private final String prefix;

    CookiePrefixFilter(@Value("${dalel.gate.cookie-prefix:}") String prefix) {
        this.prefix = prefix;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return prefix.isEmpty() || !SCRIPT.equals(request.getRequestURI().substring(request.getContextPath().length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setContentType("text/javascript");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.getOutputStream().write("export default '%s';\n".formatted(prefix).getBytes(StandardCharsets.US_ASCII));
    }
}
