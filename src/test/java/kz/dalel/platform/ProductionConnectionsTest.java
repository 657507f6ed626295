package kz.dalel.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** What a production system may be told about its connections: by the file that comes with the jar, and by its operator on top of it. */
class ProductionConnectionsTest {

    private static final String PROXY = "server.tomcat.remoteip.internal-proxies=10\\.1\\.2\\.3";

    @Test
    void shouldSendMailsEncryptedAndToTheServerThatWasMeant_unlessItIsOnThisMachine() {
        assertThatCode(() -> start("spring.mail.host=mail.example", PROXY)).doesNotThrowAnyException();
        assertThatCode(() -> start("spring.mail.host=localhost", "spring.mail.properties.mail.smtp.starttls.required=false", PROXY))
                .doesNotThrowAnyException();
        assertThatCode(() -> start("spring.mail.host=mail.example", "spring.mail.properties.mail.smtp.starttls.required=false",
                        "spring.mail.properties.mail.smtp.ssl.enable=true", PROXY))
                .doesNotThrowAnyException();
        refuses("mail.example", () -> start("spring.mail.host=mail.example", "spring.mail.properties.mail.smtp.starttls.required=false", PROXY));
        refuses("mail.example", () -> start("spring.mail.host=mail.example", "spring.mail.properties.mail.smtp.ssl.trust=*", PROXY));
        refuses("mail.example", () -> start("spring.mail.host=mail.example", "spring.mail.properties.mail.smtp.ssl.checkserveridentity=false", PROXY));
    }

    @Test
    void shouldBelieveNobodyAboutAddresses_untilTheProxyIsNamed() {
        refuses("server.tomcat.remoteip.internal-proxies", ProductionConnectionsTest::start);
        assertThatCode(() -> start(PROXY)).doesNotThrowAnyException();
        assertThatCode(() -> start("server.forward-headers-strategy=none")).doesNotThrowAnyException();
        assertThatCode(() -> new ProductionConnections().initialize(withSettings(new GenericApplicationContext())))
                .as("commands are called by nobody")
                .doesNotThrowAnyException();
    }

    @Test
    void shouldSignInByWhatProvesItself_unlessItIsOnThisMachine() {
        String directory = "dalel.sign-in.ldap.url=";
        String provider = "spring.security.oauth2.client.provider.dalel.issuer-uri=";
        for (String fit : List.of("ldaps://directory.example:636/dc=kz", "ldap://127.0.0.1:389/dc=kz", "ldaps://a.example/dc=kz ldaps://b.example/dc=kz")) {
            assertThatCode(() -> start("dalel.sign-in.by=ldap", directory + fit, PROXY)).as(fit).doesNotThrowAnyException();
        }
        for (String unfit : List.of("ldap://directory.example/dc=kz", "ldap://127.directory.example/dc=kz", "ldaps://a.example/dc=kz ldap://b.example/dc=kz")) {
            refuses("ldaps", () -> start("dalel.sign-in.by=ldap", directory + unfit, PROXY));
        }
        assertThatCode(() -> start("dalel.sign-in.by=oidc", provider + "https://id.example/realm", PROXY)).doesNotThrowAnyException();
        assertThatCode(() -> start("dalel.sign-in.by=oidc", provider + "http://localhost:9000", PROXY)).doesNotThrowAnyException();
        refuses("https", () -> start("dalel.sign-in.by=oidc", provider + "http://id.example/realm", PROXY));
        assertThatCode(() -> start(directory + "ldap://directory.example/dc=kz", PROXY)).as("nobody is asked there").doesNotThrowAnyException();
    }

    private static void start(String... settings) {
        new ProductionConnections().initialize(withSettings(new GenericWebApplicationContext(), settings));
    }

    private static <T extends ConfigurableApplicationContext> T withSettings(T context, String... settings) {
        YamlPropertiesFactoryBean shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application-prod.yml"));
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("prod");
        environment.getPropertySources().addLast(new PropertiesPropertySource("shipped", shipped.getObject()));
        for (String setting : settings) {
            environment.setProperty(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        context.setEnvironment(environment);
        return context;
    }

    private static void refuses(String words, ThrowingCallable start) {
        assertThatThrownBy(start).isInstanceOf(StartRefusal.class).hasMessageContaining(words);
    }
}
