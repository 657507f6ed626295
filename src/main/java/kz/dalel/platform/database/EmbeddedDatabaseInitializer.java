package kz.dalel.platform.database;

import java.nio.file.Path;
import java.util.Map;
import kz.dalel.platform.StartRefusal;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Gives the application its own database where it was not told of one. It does so before any bean exists, because beans of
 * every kind need it; and as the first thing to be cleared away it is the last to go.
 */
class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BEAN_NAME = "embeddedDatabase";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean named = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            if (!named) {
                throw new StartRefusal("platform.noDatabaseNamed");
            }
            DatabaseAddressCheck.check(environment.getRequiredProperty("spring.datasource.url"));
            DurabilityCheck.check(environment);
            ApplicationRoleCheck.check(environment);
        }
        if (named) {
            return;
        }
        EmbeddedDatabase database = environment.getProperty("dalel.database.throw-away", Boolean.class, false)
                ? EmbeddedDatabase.startThrowAway()
                : EmbeddedDatabase.start(Path.of(environment.getRequiredProperty("dalel.database.directory")));
        // For a start that fails before the context can clear up after itself.
        SpringApplication.getShutdownHandlers().add(database::stop);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN_NAME, database);
        beans.registerDisposableBean(BEAN_NAME, database::stop);
        environment.getPropertySources().addFirst(new MapPropertySource(BEAN_NAME, Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password())));
    }
}
