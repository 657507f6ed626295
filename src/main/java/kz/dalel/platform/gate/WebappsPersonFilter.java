package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the web applications who has come in by the gate, in the way they have for whoever signs people in in their stead. Groups are
 * those that the registry has made. Strangers have been dealt with before.
 */
final class WebappsPersonFilter extends ContainerBasedAuthenticationFilter {

    /** Where they lie. Camunda's filter cuts that off every address, and fails over one that does not begin so. */
    private static final String APPLICATIONS = "/camunda/";

    WebappsPersonFilter() {
        authenticationProvider = new GatePerson();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean ofTheirs = asked.getRequestURI().startsWith(asked.getContextPath() + APPLICATIONS);
        if (ofTheirs && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson) {
            super.doFilter(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class GatePerson implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            return person instanceof SignedInPerson ? AuthenticationResult.successful(person.getName()) : AuthenticationResult.unsuccessful();
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Nobody is asked here.
        }
    }
}
