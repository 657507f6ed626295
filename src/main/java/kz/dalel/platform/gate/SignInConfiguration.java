package kz.dalel.platform.gate;

import java.util.Map;
import java.util.Optional;
import kz.dalel.platform.StartRefusal;
import kz.dalel.registry.People;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** Who signs people in: {@link SignInSettings#by()}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    private static final String BY = "dalel.sign-in.by";

    /** The authority's OpenID provider. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = BY, havingValue = "oidc")
    @EnableConfigurationProperties(OAuth2ClientProperties.class)
    static class ByProvider {

        /** The provider is asked for its description when somebody first wants to sign in: it need not run when the application starts. */
        @Bean
        ClientRegistrationRepository providers(OAuth2ClientProperties properties) {
            if (!isDescribed(properties)) {
                throw new StartRefusal("platform.signIn.noProvider");
            }
            return new SupplierClientRegistrationRepository(() -> {
                Map<String, ClientRegistration> registrations = new OAuth2ClientPropertiesMapper(properties).asClientRegistrations();
                return new InMemoryClientRegistrationRepository(registrations.get(ProviderSignIn.REGISTRATION));
            });
        }

        /** Without its issuer nobody would know whose answer it is, without the scope there would be none about people. */
        private static boolean isDescribed(OAuth2ClientProperties properties) {
            OAuth2ClientProperties.Registration registration = properties.getRegistration().get(ProviderSignIn.REGISTRATION);
            if (registration == null || registration.getScope() == null || !registration.getScope().contains(OidcScopes.OPENID)) {
                return false;
            }
            String name = Optional.ofNullable(registration.getProvider()).orElse(ProviderSignIn.REGISTRATION);
            return Optional.ofNullable(properties.getProvider().get(name)).map(OAuth2ClientProperties.Provider::getIssuerUri).isPresent();
        }

        @Bean
        ProviderSignIn providerSignIn(ClientRegistrationRepository providers, SignInSettings settings, SignInDesk desk, People people,
                GateRefusals refusals) {
            return new ProviderSignIn(providers, settings, desk, people, refusals);
        }
    }

    /** The authority's directory. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = BY, havingValue = "ldap")
    static class ByDirectory {

        @Bean
        ProcessEnginePlugin directoryPasswords(SignInSettings settings) {
            if (settings.ldap() == null) {
                throw new StartRefusal("platform.signIn.noDirectory");
            }
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl engine) {
                    engine.setIdentityProviderSessionFactory(new DirectoryPasswords(settings.ldap()));
                }
            };
        }
    }
}
