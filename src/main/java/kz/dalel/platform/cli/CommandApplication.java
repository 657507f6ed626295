package kz.dalel.platform.cli;

import java.util.List;
import java.util.function.Function;
import kz.dalel.DalelApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on its database, without web server and background work, for as long as one command takes. */
final class CommandApplication {

    private CommandApplication() {}

    /** The start failed, and the person has been told why already. */
    static final class NotStarted extends RuntimeException {
        private NotStarted(Throwable cause) {
            super(cause);
        }
    }

    /**
     * @param settings as the web application takes them, for example {@code --spring.profiles.active=prod}
     * @throws NotStarted if the application refuses to start; it has printed its reason
     */
    static <T> T call(List<String> settings, Function<ApplicationContext, T> command) {
        try (ConfigurableApplicationContext application = start(settings)) {
            return command.apply(application);
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        try {
            return new SpringApplicationBuilder(DalelApplication.class)
                    .web(WebApplicationType.NONE)
                    .properties(
                            "spring.main.banner-mode=off",
                            "logging.level.root=error",
                            "camunda.bpm.job-execution.enabled=false")
                    .run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NotStarted(e);
        }
    }
}
