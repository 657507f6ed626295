package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the person over from the session of the web applications, and the roles from the registry as they are at this moment. The
 * web applications keep a person's groups for minutes: where those differ, they are made to look again before they answer, so that
 * a role that was taken away ends with the next request, and a new one begins with it. A session whose sign-in was ended, wherever
 * that was done, ends when it comes by.
 */
final class SessionPersonFilter extends OncePerRequestFilter {

    private static final String ENGINE = "default";
    private static final Date LONG_AGO = new Date(0);

    private final StaticFiles staticFiles;
    private final AllowedCalls calls;
    private final People people;
    private final SignInDesk desk;
    private final Clock clock;

    SessionPersonFilter(StaticFiles staticFiles, AllowedCalls calls, People people, SignInDesk desk, Clock clock) {
        this.staticFiles = staticFiles;
        this.calls = calls;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    /** Files are for anyone: nobody is looked up for them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return staticFiles.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            boolean offered = !calls.find(request.getMethod(), path).isEmpty();
            Optional<UserAuthentication> login = loginIn(session);
            signInOf(session, login).ifPresent(signIn -> {
                if (offered) {
                    desk.use(signIn).ifPresentOrElse(open -> {
                        RequestSignIn.note(request, signIn.signIn());
                        enter(signIn, rolesOf(signIn.person(), login), open.passwordIsOneTime());
                    }, session::invalidate);
                } else {
                    // Nothing is looked up: whoever it is, the answer is no.
                    enter(signIn, Set.of(), false);
                }
            });
        }
        chain.doFilter(request, response);
    }

    static Optional<UserAuthentication> loginIn(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .filter(login -> ENGINE.equals(login.getProcessEngineName())).findAny();
    }

    /** A log-in to the web applications that did not pass by the desk is none. */
    private static Optional<SessionSignIn> signInOf(HttpSession session, Optional<UserAuthentication> login) {
        Optional<SessionSignIn> signIn = SessionSignIn.in(session);
        if (login.isPresent() && !login.map(UserAuthentication::getIdentityId).equals(signIn.map(SessionSignIn::login))) {
            session.invalidate();
            return Optional.empty();
        }
        return signIn;
    }

    private Set<HeldRole> rolesOf(PersonId person, Optional<UserAuthentication> login) {
        Set<HeldRole> roles = people.rolesOf(person, LocalDate.now(clock));
        login.filter(known -> !groupsOf(roles).equals(groupsOfRoles(known.getGroupIds())))
                .ifPresent(known -> known.setCacheValidationTime(LONG_AGO));
        return roles;
    }

    private static void enter(SessionSignIn signIn, Set<HeldRole> roles, boolean passwordIsOneTime) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInPerson(signIn.login(), roles.stream().map(HeldRole::role).collect(Collectors.toSet()),
                passwordIsOneTime));
        SecurityContextHolder.setContext(context);
    }

    private static Set<String> groupsOf(Set<HeldRole> roles) {
        return roles.stream().flatMap(held -> Stream.concat(Stream.of(held.role().group()), held.body().map(held.role()::groupOf).stream()))
                .collect(Collectors.toSet());
    }

    /** Groups that stand for no role are none of the registry's business. */
    private static Set<String> groupsOfRoles(List<String> groups) {
        Set<String> known = new HashSet<>(groups == null ? List.of() : groups);
        known.removeIf(group -> Arrays.stream(Role.values())
                .noneMatch(role -> group.equals(role.group()) || role.isOfBody() && group.startsWith(role.group() + "-")));
        return known;
    }
}
