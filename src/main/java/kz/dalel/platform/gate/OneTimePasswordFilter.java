package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has come in with a one-time password chooses another one, or leaves; pages lead to where that is done. */
final class OneTimePasswordFilter extends OncePerRequestFilter {

    private static final String ACCOUNT = "/camunda/dalel/account";
    private static final Pattern FOR_PEOPLE_WHO_WORK = Pattern.compile("/camunda/(app|api|dalel)/.*|/engine-rest/.*");
    private static final Pattern ON_THE_WAY = Pattern.compile(ACCOUNT + "|/camunda/api/dalel/account|" + SignInFilter.OWN_PASSWORD
            + "|/camunda/api/admin/auth/user/default(/.*)?");

    private final GateRefusals refusals;

    OneTimePasswordFilter(GateRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = pathOf(request);
        return !FOR_PEOPLE_WHO_WORK.matcher(path).matches() || ON_THE_WAY.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasToChoose = SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson person && person.passwordIsOneTime();
        if (!hasToChoose) {
            chain.doFilter(request, response);
        } else if (pathOf(request).startsWith("/camunda/api/") || !"GET".equals(request.getMethod())) {
            refusals.answer(response, HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), "platform.gate.chooseAPassword");
        } else {
            response.sendRedirect(request.getContextPath() + ACCOUNT);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
