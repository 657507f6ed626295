package kz.dalel.platform.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** How strongly the provider has to have found out who somebody is. It is told what is demanded, and its answer is believed only if it says so. */
final class ProviderDemands {

    private static final String WANTED = "acr_values";

    private final SignInSettings.Oidc settings;

    ProviderDemands(SignInSettings.Oidc settings) {
        this.settings = settings;
    }

    void tell(OAuth2AuthorizationRequest.Builder question) {
        if (!settings.acr().isEmpty()) {
            question.additionalParameters(parameters -> parameters.put(WANTED, String.join(" ", settings.acr())));
        }
    }

    boolean areMetBy(OidcUser user) {
        Collection<String> methods = Optional.ofNullable(user.getAuthenticationMethods()).orElse(List.of());
        return (settings.acr().isEmpty() || settings.acr().contains(String.valueOf(user.getAuthenticationContextClass())))
                && methods.containsAll(settings.amr());
    }
}
