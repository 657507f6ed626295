package kz.dalel.platform;

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
 * Refuses a start in production whose mails could be read or led elsewhere on the way, or that would believe whoever says from where a
 * call comes. The database's address is looked at with the database.
 */
class ProductionConnections implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            checkMail(environment);
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
