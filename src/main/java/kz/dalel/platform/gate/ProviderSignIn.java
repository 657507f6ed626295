package kz.dalel.platform.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * People are signed in by the authority's OpenID provider. It says who somebody is; what the person may do the registry says, and whom
 * the registry does not know, or gives no role today, is not let in.
 */
final class ProviderSignIn {

    /** What operators call the provider in the settings, {@code spring.security.oauth2.client.registration.dalel}. */
    static final String REGISTRATION = "dalel";

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    private static final String ASKING = "/oauth2/authorization";
    private static final String PAGE_AFTER = "/camunda/app/tasklist/default/";

    private final ClientRegistrationRepository registrations;
    private final SignInSettings settings;
    private final SignInDesk desk;
    private final People people;
    private final GateRefusals refusals;
    private final ProviderDemands demands;
    private final RequestCache wanted = new HttpSessionRequestCache();

    ProviderSignIn(ClientRegistrationRepository registrations, SignInSettings settings, SignInDesk desk, People people, GateRefusals refusals) {
        this.registrations = registrations;
        this.settings = settings;
        this.desk = desk;
        this.people = people;
        this.refusals = refusals;
        this.demands = new ProviderDemands(settings.oidc());
    }

    void into(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver questions = new DefaultOAuth2AuthorizationRequestResolver(registrations, ASKING);
        questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce().andThen(demands::tell));
        OidcClientInitiatedLogoutSuccessHandler goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new NoTokensKept())
                        // Otherwise the provider would be asked for its description while the application starts.
                        .loginPage(PAGE_AFTER)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(questions))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(ProviderSignIn.this::away);
                                return filter;
                            }
                        })
                        .successHandler(this::admit)
                        .failureHandler(this::failed))
                .addFilterBefore(new ProviderPagesFilter(wanted, ASKING + "/" + REGISTRATION, goodbye, refusals), AuthorizationFilter.class)
                .addFilterAfter(new WebappsPersonFilter(), AuthorizationFilter.class);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Authentication answer) throws IOException, ServletException {
        OidcUser user = (OidcUser) answer.getPrincipal();
        String login = user.getClaimAsString(settings.oidc().loginClaim());
        Optional<Person> person = login == null ? Optional.empty() : people.byLogin(login);
        Set<String> missing = person.map(known -> missingGroups(user, known)).orElse(Set.of());
        if (!demands.areMetBy(user)) {
            refuse(request, response, login, "platform.gate.tooWeak");
        } else if (!missing.isEmpty()) {
            refuse(request, response, login, "platform.gate.groupsDiffer", String.join(", ", missing));
        } else if (person.isEmpty() || !desk.begin(request, person.get().id())) {
            refuse(request, response, login, "platform.gate.nothingToSignInFor", String.valueOf(login));
        } else {
            LOG.info("sign-in of {} from {} by the provider succeeded", person.get().id(), request.getRemoteAddr());
            // Whoever knew the key of the stranger's browser before does not know it now.
            request.changeSessionId();
            ProviderPagesFilter.keep(request.getSession(), user.getIdToken());
            SavedRequest page = wanted.getRequest(request, response);
            wanted.removeRequest(request, response);
            response.sendRedirect(page == null ? request.getContextPath() + PAGE_AFTER : page.getRedirectUrl());
        }
    }

    /** Where groups are asked for: those that the registry's roles are and the provider does not name. */
    private Set<String> missingGroups(OidcUser user, Person person) {
        if (settings.oidc().groupsClaim().isEmpty()) {
            return Set.of();
        }
        Collection<String> said = Optional.ofNullable(user.getClaimAsStringList(settings.oidc().groupsClaim())).orElse(List.of());
        Set<String> missing = new TreeSet<>();
        people.rolesOfToday(person.id()).stream().map(held -> held.body().map(held.role()::groupOf).orElse(held.role().group())).forEach(missing::add);
        missing.removeAll(said);
        return missing;
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LOG.warn("the provider's answer from {} was not accepted: {}", request.getRemoteAddr(), GateRefusals.printable(String.valueOf(failure.getMessage())));
        refusals.page(request, response, HttpStatus.UNAUTHORIZED, "platform.gate.providerFailed");
    }

    /** The provider has not said yet where it signs people in. */
    private void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException, ServletException {
        LOG.error("the provider could not be asked for its description", failure);
        refusals.page(request, response, HttpStatus.SERVICE_UNAVAILABLE, "platform.gate.providerAway");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String login, String code, Object... arguments)
            throws IOException, ServletException {
        LOG.warn("sign-in of «{}» from {} by the provider was refused", GateRefusals.printable(String.valueOf(login)), request.getRemoteAddr());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        refusals.page(request, response, HttpStatus.FORBIDDEN, code, arguments);
    }
}
