package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import kz.dalel.platform.gate.CallLimits;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has a body's system wait that calls without end. What its officer calls in a browser counts too. What anybody may read is not counted. */
final class ApiCallLimitFilter extends OncePerRequestFilter {

    private final CallLimits limits;
    private final ApiProblems problems;

    ApiCallLimitFilter(CallLimits limits, ApiProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong seconds = SecurityContextHolder.getContext().getAuthentication() instanceof BearerTokenAuthentication caller
                ? limits.secondsToWait(caller.getName())
                : OptionalLong.empty();
        if (seconds.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds.getAsLong()));
        problems.write(request, response, new UserError(UserError.Kind.TOO_MANY, "platform.gate.tooManyCalls", seconds.getAsLong()));
    }
}
