package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import kz.dalel.shared.UserError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that could mean one thing to the gate and another to what is behind it: with encoded or doubled slashes, dots
 * that lead elsewhere, semicolons; and headers that hold no text, or all types at once. Spring Security would refuse them too, but finds out what servlet they
 * are for first, which fails for the web applications' servlets, and looks at headers when somebody reads them: both would be answered as
 * faults of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddressesFilter extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final GateRefusals refusals;

    PlainAddressesFilter(GateRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentType() != null && request.getContentType().indexOf('*') >= 0) {
            refuse(response);
            return;
        }
        try {
            FirewalledRequest checked = firewall.getFirewalledRequest(request);
            Collections.list(checked.getHeaderNames()).forEach(name -> Collections.list(checked.getHeaders(name)));
        } catch (RequestRejectedException e) {
            refuse(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        refusals.answer(response, HttpStatus.BAD_REQUEST, UserError.Kind.INVALID.name(), "platform.unreadableRequest");
    }
}
