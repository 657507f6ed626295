package kz.dalel.platform;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Refuses a start in production whose mails, or passwords on their way to the authority's directory, could be read or led elsewhere, that
 * would take people's word for who they are from a provider who need not prove itself, or believe whoever says from where a call comes. The database's address is looked at with the database.
 */
class ProductionConnections implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            checkMail(environment);
            checkSignIn(environment);
            if (context instanceof WebApplicationContext) {
                checkProxies(environment);
            }
        }
    }

    private static void checkMail(Environment environment) {
        String host = environment.getProperty("spring.mail.host");
        if (!StringUtils.hasText(host) || LocalHost.is(host)) {
            return;
        }
        Map<String, String> properties = Binder.get(environment)
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        boolean encrypted = isSet(properties, "mail.smtp.starttls.required")
                || isSet(properties, "mail.smtp.ssl.enable")
                || "smtps".equals(environment.getProperty("spring.mail.protocol"));
        boolean trusting = properties.containsKey("mail.smtp.ssl.trust") || "false".equals(properties.get("mail.smtp.ssl.checkserveridentity"));
        if (!encrypted || trusting) {
            throw new StartRefusal("platform.mailNotEncrypted", host);
        }
    }

    private static void checkSignIn(Environment environment) {
        String by = environment.getProperty("dalel.sign-in.by", "");
        if ("ldap".equals(by)) {
            // Several servers of one directory are named one after the other.
            for (String address : environment.getProperty("dalel.sign-in.ldap.url", "").trim().split("\\s+")) {
                requireProof(address, "ldaps", "platform.directoryNotEncrypted");
            }
        } else if ("oidc".equals(by)) {
            requireProof(environment.getProperty("spring.security.oauth2.client.provider.dalel.issuer-uri", ""), "https", "platform.providerNotEncrypted");
        }
    }

    /** What is missing is refused where it is used. */
    private static void requireProof(String address, String scheme, String refusal) {
        URI read = URI.create(address);
        boolean local = read.getHost() != null && LocalHost.is(read.getHost());
        if (!address.isEmpty() && !scheme.equalsIgnoreCase(read.getScheme()) && !local) {
            throw new StartRefusal(refusal, address);
        }
    }

    private static boolean isSet(Map<String, String> properties, String name) {
        return Boolean.parseBoolean(properties.get(name));
    }

    /** By default every private address is believed to be a proxy's, which inside an authority's network is everybody's. */
    private static void checkProxies(Environment environment) {
        if ("native".equals(environment.getProperty("server.forward-headers-strategy")) && !StringUtils.hasText(environment.getProperty(PROXIES))) {
            throw new StartRefusal("platform.proxiesNotNamed");
        }
    }
}
