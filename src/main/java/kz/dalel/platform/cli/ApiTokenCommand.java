package kz.dalel.platform.cli;

import kz.dalel.api.ApiTokens;
import kz.dalel.api.IssueApiToken;
import kz.dalel.shared.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel api-token}: lets a body's own system in, and keeps it out again. */
@Command(name = "api-token", subcommands = {ApiTokenCommand.Create.class, ApiTokenCommand.Revoke.class})
final class ApiTokenCommand extends CommandGroup {

    /** Issues a token; the secret is the only thing printed on the output stream. */
    @Command(name = "create")
    static final class Create extends ApplicationCommand {

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "apiToken.login")
        private String login;

        @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "apiToken.name")
        private String name;

        @Option(names = "--days", required = true, paramLabel = "DAYS", descriptionKey = "apiToken.days")
        private int days;

        @Override
        void execute() {
            PersonId person = AdminCommand.login(login);
            IssueApiToken.Issued issued =
                    inApplication(application -> application.getBean(IssueApiToken.class).handle(person, name, days));
            err().println(MESSAGES.text("cli.apiToken.created", person));
            out().println(issued.secret());
        }
    }

    /** Revokes all tokens of a person. */
    @Command(name = "revoke")
    static final class Revoke extends ApplicationCommand {

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "apiToken.login")
        private String login;

        @Override
        void execute() {
            PersonId person = AdminCommand.login(login);
            int revoked = inApplication(application -> application.getBean(ApiTokens.class).revokeAll(person));
            out().println(MESSAGES.text("cli.apiToken.revoked", person, revoked));
        }
    }
}
