package kz.dalel.platform.cli;

import kz.dalel.platform.database.ApplicationRights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel prepare-database}: what the owner of the tables does before the first start and before that of each new version. */
@Command(name = "prepare-database")
final class PrepareDatabaseCommand extends ApplicationCommand {

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "prepareDatabase.role")
    private String role;

    @Override
    void execute() {
        asOwner(application -> {
            application.getBean(ApplicationRights.class).grantTo(role);
            return null;
        });
        out().println(MESSAGES.text("cli.prepareDatabase.done", role));
    }
}
