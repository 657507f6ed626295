package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sign-in when the web applications end theirs, and has the browser forget what it was shown. */
final class SignOutFilter extends OncePerRequestFilter {

    /** Not the cookies: which language somebody reads is no secret, and what a session's key opened is closed. */
    private static final String FORGET = "\"cache\", \"storage\"";
    private static final String CLEAR_SITE_DATA = "Clear-Site-Data";

    static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    private final SignInDesk desk;

    SignOutFilter(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + LOGOUT);
    }

    /** Not before they have found the request genuine: another site's page signs nobody out. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST && request.getSession(false) != null) {
            desk.leave(request.getSession(false));
            response.setHeader(CLEAR_SITE_DATA, FORGET);
        }
    }
}
