package kz.dalel.platform.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Settings of the application among the arguments of a command, written as the web application takes them. */
final class ApplicationSettings {

    private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+=.*");

    private ApplicationSettings() {}

    /**
     * @param unmatched the arguments that the command itself does not know
     * @throws UnmatchedArgumentException if any of them is no setting either
     */
    static List<String> of(CommandSpec command, List<String> unmatched) {
        List<String> unknown = unmatched.stream()
                .filter(argument -> !SETTING.matcher(argument).matches())
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(command.commandLine(), unknown);
        }
        return unmatched;
    }

    /** What the application would read of its settings, without starting it. */
    static Environment environment(List<String> settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
