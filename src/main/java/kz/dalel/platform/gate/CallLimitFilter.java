package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks whoever calls too much to wait for the seconds until the next call. Strangers are not counted: the gate refuses them. */
final class CallLimitFilter extends OncePerRequestFilter {

    private final CallLimits limits;
    private final GateRefusals refusals;

    CallLimitFilter(CallLimits limits, GateRefusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        OptionalLong seconds = caller instanceof SignedInPerson ? limits.secondsToWait(caller.getName()) : OptionalLong.empty();
        if (seconds.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds.getAsLong()));
        refusals.answer(response, HttpStatus.TOO_MANY_REQUESTS, UserError.Kind.TOO_MANY.name(), "platform.gate.tooManyCalls", seconds.getAsLong());
    }
}
