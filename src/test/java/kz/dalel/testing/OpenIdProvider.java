package kz.dalel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** An authority's OpenID provider, as strict as one: Spring's own server, at a port of this machine. People prove themselves by HTTP Basic. */
public final class OpenIdProvider implements AutoCloseable {

    public static final String PASSWORD = "password-at-the-provider";

    /** Of whom it says something that is not to be believed: for another application, from another issuer, to another question, or found out weakly. */
    public static final List<String> NOT_TO_BELIEVE = List.of("elsewhere", "foreign", "replayed", "weak", "one-factor");

    private static final String STRONG = "strong";
    private static final String CLIENT = "dalel";
    private static final String SECRET = "secret-of-dalel";

    private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();

    private OpenIdProvider() {
        context.register(Setup.class);
        context.refresh();
    }

    public static OpenIdProvider start() {
        return new OpenIdProvider();
    }

    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** What the application has to be told. */
    public List<String> settings() {
        String registration = "--spring.security.oauth2.client.registration.dalel.";
        return List.of("--dalel.sign-in.by=oidc", "--dalel.sign-in.oidc.groups-claim=groups", "--dalel.sign-in.oidc.acr=" + STRONG,
                "--dalel.sign-in.oidc.amr=otp", registration + "client-id=" + CLIENT,
                registration + "client-secret=" + SECRET, registration + "client-authentication-method=client_secret_post",
                registration + "scope=openid,profile", "--spring.security.oauth2.client.provider.dalel.issuer-uri=" + address());
    }

    /** Lets the application at this port ask, and nobody else. */
    public void serve(int port) {
        String application = "http://127.0.0.1:" + port;
        context.getBean(InMemoryRegisteredClientRepository.class).save(RegisteredClient.from(Setup.client())
                .redirectUris(addresses -> addresses.clear()).redirectUri(application + "/login/oauth2/code/dalel")
                .postLogoutRedirectUri(application + "/").build());
    }

    @Override
    public void close() {
        context.close();
    }

    /** No configuration by its annotation: the application under test would find it. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Setup {

        private static final String ID = UUID.randomUUID().toString();

        private static RegisteredClient client() {
            return RegisteredClient.withId(ID).clientId(CLIENT).clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("http://127.0.0.1/not-yet")
                    .scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE).build();
        }

        @Bean
        TomcatServletWebServerFactory webServer() {
            TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
            // Not the folder in which the application under test looks for its own.
            factory.setRegisterDefaultServlet(false);
            return factory;
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain filters(HttpSecurity http, UserDetailsService people) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                    .csrf(csrf -> csrf.disable())
                    // Before the server wants to know who asks; other servers ask by a form.
                    .addFilterAfter(new BasicAuthenticationFilter(new ProviderManager(new DaoAuthenticationProvider(people))), SecurityContextHolderFilter.class)
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.concat(Stream.of("anna", "boris", "stranger"), NOT_TO_BELIEVE.stream())
                    .map(name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build()).toList());
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("key").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /** Of everybody it says that they verify. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    String name = token.getPrincipal().getName();
                    JwtClaimsSet.Builder claims = token.getClaims().claim("preferred_username", name.toUpperCase(Locale.ROOT))
                            .claim("groups", List.of("verifiers")).claim(IdTokenClaimNames.ACR, STRONG).claim(IdTokenClaimNames.AMR, List.of("pwd", "otp"));
                    switch (name) {
                        case "elsewhere" -> claims.audience(List.of("another-application"));
                        case "foreign" -> claims.issuer("http://127.0.0.1:1");
                        case "replayed" -> claims.claim(IdTokenClaimNames.NONCE, "of-another-question");
                        case "weak" -> claims.claim(IdTokenClaimNames.ACR, "guest");
                        case "one-factor" -> claims.claim(IdTokenClaimNames.AMR, List.of("pwd"));
                        default -> { }
                    }
                }
            };
        }
    }
}
