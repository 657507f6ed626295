package kz.dalel.platform.cli;

import java.nio.file.Path;
import kz.dalel.platform.database.BackupManifest;
import kz.dalel.platform.database.DatabaseCensus;
import kz.dalel.platform.database.EmbeddedBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel backup}: a copy of the embedded database that has been tried, while the application works or not. */
@Command(name = "backup")
final class BackupCommand extends ApplicationCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.folder")
    private Path folder;

    /** How much there is, in one sentence. */
    static String summaryOf(DatabaseCensus database) {
        return MESSAGES.text(
                "cli.backup.holds",
                Long.toString(database.ledgerEntries()),
                database.ledgerHead(),
                Integer.toString(database.rows().size()),
                Long.toString(database.rows().values().stream().mapToLong(Long::longValue).sum()));
    }

    @Override
    void execute() {
        BackupManifest manifest = EmbeddedBackup.make(embeddedDatabase(), folder, version());
        out().println(MESSAGES.text("cli.backup.made", folder));
        out().println(summaryOf(manifest.database()));
    }
}
