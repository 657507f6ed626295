package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What differs where a provider signs people in: strangers who want a web application are led to it and back, passwords are not taken
 * here, and whoever signs out is led to it again, to sign out there too.
 */
final class ProviderPagesFilter extends OncePerRequestFilter {

    private static final Pattern APPLICATION = Pattern.compile("/camunda/app/(cockpit|admin|tasklist|welcome)/default/?");
    private static final String SIGN_OUT = "/sign-out";
    /** The web applications' scripts ask there who signs people in. */
    private static final String WHO_SIGNS_IN = "/camunda/app/tasklist/scripts/dalel/sign-in-by.js";
    private static final String TOKEN = ProviderPagesFilter.class.getName() + ".token";

    private final RequestCache wanted;
    private final String asking;
    private final LogoutSuccessHandler goodbye;
    private final GateRefusals refusals;

    ProviderPagesFilter(RequestCache wanted, String asking, LogoutSuccessHandler goodbye, GateRefusals refusals) {
        this.wanted = wanted;
        this.asking = asking;
        this.goodbye = goodbye;
        this.refusals = refusals;
    }

    /** The provider wants to see it again when the person signs out. */
    static void keep(HttpSession session, OidcIdToken token) {
        session.setAttribute(TOKEN, token);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reads = "GET".equals(request.getMethod());
        boolean stranger = !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson);
        if (reads && stranger && APPLICATION.matcher(path).matches()) {
            wanted.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + asking);
        } else if (reads && SIGN_OUT.equals(path)) {
            signOut(request, response);
        } else if (reads && WHO_SIGNS_IN.equals(path)) {
            response.setContentType("text/javascript");
            response.getOutputStream().write("export default 'provider';\n".getBytes(StandardCharsets.US_ASCII));
        } else if (path.startsWith(SignInFilter.LOGIN)) {
            refusals.answer(response, HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), "platform.gate.providerOnly");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The sign-in here has ended by the web applications' log-out, which another site's page cannot ask for; else nothing happens. */
    private void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        OidcIdToken token = session == null || SessionSignIn.in(session).isPresent() ? null : (OidcIdToken) session.getAttribute(TOKEN);
        if (token == null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        session.invalidate();
        goodbye.onLogoutSuccess(request, response,
                new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), ProviderSignIn.REGISTRATION));
    }
}
