package kz.dalel.tasks.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads strangers who want a page for people of the house to the task list's log-in, which leads them back afterwards. */
@Component
class PageLogin implements HandlerInterceptor {

    /** The task list's script {@code desk-link.js} looks for it. */
    private static final String LOGIN = "/camunda/app/tasklist/default/?back=";

    private final IdentityService identities;

    PageLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (identities.getCurrentAuthentication() != null) {
            return true;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(request.getContextPath() + LOGIN + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        return false;
    }
}
