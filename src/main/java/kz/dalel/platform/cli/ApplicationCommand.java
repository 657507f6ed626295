package kz.dalel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that works in the application, on its database; what it does not know itself are the application's settings. */
@Command(resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
abstract class ApplicationCommand implements Callable<Integer> {

    static final Messages MESSAGES = Messages.of("cli");

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> unmatched = new ArrayList<>();

    private List<String> settings;

    @Override
    public final Integer call() {
        settings = ApplicationSettings.of(spec, unmatched);
        execute();
        return exitCode();
    }

    /** What a script reads once it is done; a command that looks for something may say so here that it found it. */
    int exitCode() {
        return spec.exitCodeOnSuccess();
    }

    /** Looks at its own arguments first and calls the application last: that takes half a minute. */
    abstract void execute();

    /** Starts the application, has this done in it, and ends it. */
    final <T> T inApplication(Function<ApplicationContext, T> work) {
        return CommandApplication.call(settings, work);
    }

    /** The same as the owner of the tables, whose settings these must be: brings them to this version first. */
    final <T> T asOwner(Function<ApplicationContext, T> work) {
        return CommandApplication.call(
                Stream.concat(settings.stream(), Stream.of("--dalel.database.one-role=true")).toList(), work);
    }

    /** What the application would read of its settings, for what is done without it, and as quietly. */
    final Environment environment() {
        LoggingSystem.get(ApplicationCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        return ApplicationSettings.environment(settings);
    }

    /**
     * The data folder of the embedded database, for what is done with the folder as a whole.
     *
     * @throws UserError if the settings name another database
     */
    final Path embeddedDatabase() {
        Environment environment = environment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || environment.acceptsProfiles(Profiles.of("prod"))) {
            throw Refusals.invalid("cli.backup.notEmbedded");
        }
        return Path.of(environment.getRequiredProperty("dalel.database.directory"));
    }

    /** As the jar's own manifest has it; a run from sources has none. */
    static String version() {
        String version = ApplicationCommand.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
