package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has browsers ask whether what we put into the web applications, and the libraries at addresses without a version, is still
 * current: after an update they would mix old and new files, which refer to each other, for days.
 */
@Component
class FreshScriptsFilter extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile("/camunda/app/(\\w+/)?(scripts|styles|locales)/.*|/webjars/.*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        chain.doFilter(request, response);
    }
}
