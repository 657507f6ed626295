package kz.dalel.platform.web;

import kz.dalel.api.AnswerOnce;
import kz.dalel.api.ApiTokens;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;

/**
 * Lets bodies' own systems in to {@code /api} by token, each request by itself. Nothing else passes through these filters: the
 * web applications have a login, a protection and headers of their own, and addresses that the filters' firewall would refuse.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

    /** What the interface offers is no secret. */
    private static final String[] OPEN_TO_ALL = {"/api/openapi", "/api/openapi.yaml", "/api/openapi/**", "/api/docs", "/api/swagger-ui/**"};

    @Bean
    SecurityFilterChain apiFilters(
            HttpSecurity http, ApiTokens tokens, AnswerOnce answers, IdentityService identities, ApiProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**")
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
                .addFilterAfter(new AnswerOnceFilter(answers, problems), AuthorizationFilter.class)
                .build();
    }

    /** Instead of Spring Boot's own registration, which puts every request through the filters. */
    @Bean
    DelegatingFilterProxyRegistrationBean apiFilterRegistration() {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(
                AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
