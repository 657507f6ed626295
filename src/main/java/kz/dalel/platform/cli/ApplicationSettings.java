package kz.dalel.platform.cli;

import java.util.List;
import java.util.regex.Pattern;
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
}
