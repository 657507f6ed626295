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
 * a role that was taken away ends with the next request, and a new one begins with it.
 */
final class SessionPersonFilter extends OncePerRequestFilter {

    private static final String ENGINE = "default";
    private static final Date LONG_AGO = new Date(0);

    private final StaticFiles staticFiles;
    private final People people;
    private final Clock clock;

    SessionPersonFilter(StaticFiles staticFiles, People people, Clock clock) {
        this.staticFiles = staticFiles;
        this.people = people;
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
            AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                    .filter(login -> ENGINE.equals(login.getProcessEngineName())).findAny().ifPresent(this::enter);
        }
        chain.doFilter(request, response);
    }

    private void enter(UserAuthentication login) {
        Set<HeldRole> roles = people.rolesOf(PersonId.of(login.getIdentityId()), LocalDate.now(clock));
        if (!groupsOf(roles).equals(groupsOfRoles(login.getGroupIds()))) {
            login.setCacheValidationTime(LONG_AGO);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInPerson(login.getIdentityId(), roles.stream().map(HeldRole::role).collect(Collectors.toSet())));
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
