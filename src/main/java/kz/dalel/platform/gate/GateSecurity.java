package kz.dalel.platform.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * The gate: everything that is asked of the application comes through here first and is refused unless {@link AllowedCalls} names it.
 * Bodies' own systems come in by the chain before it, {@code ApiSecurity}. The web applications keep their log-in, their session and
 * their protection against forged requests, which follow behind.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class GateSecurity {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain gateFilters(HttpSecurity http, AllowedCalls calls, AnswerHeaders headers, GateRefusals refusals, StaticFiles staticFiles,
            People people, SignInDesk desk, Clock clock, SignInLimits limits, SignInLedger ledger, ObjectMapper json,
            CallLimits callLimits, Optional<ProviderSignIn> provider) throws Exception {
        http.headers(headers)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().access((caller, request) -> decide(calls, caller, request)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals::stranger).accessDeniedHandler(refusals::notAllowed))
                .addFilterBefore(new SessionPersonFilter(staticFiles, calls, people, desk, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CallLimitFilter(callLimits, refusals), AuthorizationFilter.class)
                // Behind the decision whether the caller may come in at all.
                .addFilterAfter(new SignInFilter(limits, ledger, desk, refusals), AuthorizationFilter.class)
                .addFilterAfter(new SignOutFilter(desk), AuthorizationFilter.class)
                .addFilterAfter(new OneTimePasswordFilter(refusals), AuthorizationFilter.class)
                .addFilterAfter(new PlainQueriesFilter(json, refusals), AuthorizationFilter.class);
        if (provider.isPresent()) {
            provider.get().into(http);
        }
        return http.build();
    }

    private static AuthorizationDecision decide(AllowedCalls calls, Supplier<Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new AuthorizationDecision(calls.find(request.getMethod(), path).stream()
                .anyMatch(call -> call.isForAnyone() || call.isFor(rolesOf(caller.get())) && asksForOwn(call, request, caller.get())));
    }

    private static boolean asksForOwn(AllowedCall call, HttpServletRequest request, Authentication caller) {
        return call.own() == null || Arrays.equals(request.getParameterValues(call.own()), new String[] {caller.getName()});
    }

    private static Set<Role> rolesOf(Authentication caller) {
        return caller instanceof SignedInPerson person ? person.roles() : Set.of();
    }
}
