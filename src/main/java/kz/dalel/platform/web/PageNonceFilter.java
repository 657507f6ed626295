package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Has each page of the web applications allow its own scripts. Camunda 7.24 keeps the number that a page's scripts are allowed by
 * in one place for all requests, so that a request of somebody else at the same moment left a page whose header named another
 * number than its scripts: blank, until it was loaded again. What the page says is put into the header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageNonceFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[A-Za-z0-9_-]+'");
    private static final Pattern PAGES = Pattern.compile("/camunda/app/[^.]*");

    /** Only pages are held back: scripts and pictures, whose names have an ending, can be large. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        String policy = held.getHeader(POLICY);
        Matcher allowed = IN_PAGE.matcher(new String(held.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        if (policy != null && allowed.find()) {
            held.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + allowed.group(1) + "'"));
        }
        held.copyBodyToResponse();
    }
}
