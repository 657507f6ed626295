package kz.dalel.platform.web;

import kz.dalel.api.AnswerOnce;
import kz.dalel.api.ApiTokens;
import kz.dalel.platform.gate.AnswerHeaders;
import kz.dalel.platform.gate.CallLimits;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Lets bodies' own systems in to {@code /api} by token, each request by itself. For everything else there is the gate. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

    /** What the interface offers is no secret. */
    private static final String[] OPEN_TO_ALL = {"/api/openapi", "/api/openapi.yaml", "/api/openapi/**", "/api/docs", "/api/swagger-ui/**"};

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiFilters(
            HttpSecurity http,
            ApiTokens tokens,
            AnswerOnce answers,
            IdentityService identities,
            ApiProblems problems,
            AnswerHeaders headers,
            CallLimits limits)
            throws Exception {
        return http.securityMatcher("/api/**")
                .headers(headers)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.opaqueToken(
                                opaque -> opaque.introspector(new ApiTokenIntrospector(tokens)))
                        .authenticationEntryPoint(problems::stranger)
                        .accessDeniedHandler(problems::notAllowed))
                .addFilterAfter(new ApiPersonFilter(identities), BearerTokenAuthenticationFilter.class)
                // Behind the decision whether the caller may come in at all.
                .addFilterAfter(new ApiCallLimitFilter(limits, problems), AuthorizationFilter.class)
                .addFilterAfter(new AnswerOnceFilter(answers, problems), AuthorizationFilter.class)
                .build();
    }
}
