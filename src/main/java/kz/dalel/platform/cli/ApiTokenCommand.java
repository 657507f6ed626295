package kz.dalel.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.dalel.api.ApiTokens;
import kz.dalel.api.IssueApiToken;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code dalel api-token}: lets a body's own system in, and keeps it out again. */
@Command(
        name = "api-token",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        subcommands = {ApiTokenCommand.Create.class, ApiTokenCommand.Revoke.class})
final class ApiTokenCommand implements Runnable {

    private static final Messages MESSAGES = Messages.of("cli");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), MESSAGES.text("cli.subcommandMissing"));
    }

    /** Issues a token; the secret is the only thing printed on the output stream. */
    @Command(name = "create", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "apiToken.login")
        private String login;

        @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "apiToken.name")
        private String name;

        @Option(names = "--days", required = true, paramLabel = "DAYS", descriptionKey = "apiToken.days")
        private int days;

        @Unmatched
        private List<String> unmatched = new ArrayList<>();

        @Override
        public Integer call() {
            List<String> settings = ApplicationSettings.of(spec, unmatched);
            PersonId person = AdminCommand.login(login);
            IssueApiToken.Issued issued = CommandApplication.call(
                    settings, application -> application.getBean(IssueApiToken.class).handle(person, name, days));
            spec.commandLine().getErr().println(MESSAGES.text("cli.apiToken.created", person));
            spec.commandLine().getOut().println(issued.secret());
            return spec.exitCodeOnSuccess();
        }
    }

    /** Revokes all tokens of a person. */
    @Command(name = "revoke", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "apiToken.login")
        private String login;

        @Unmatched
        private List<String> unmatched = new ArrayList<>();

        @Override
        public Integer call() {
            List<String> settings = ApplicationSettings.of(spec, unmatched);
            PersonId person = AdminCommand.login(login);
            int revoked = CommandApplication.call(
                    settings, application -> application.getBean(ApiTokens.class).revokeAll(person));
            spec.commandLine().getOut().println(MESSAGES.text("cli.apiToken.revoked", person, revoked));
            return spec.exitCodeOnSuccess();
        }
    }
}
