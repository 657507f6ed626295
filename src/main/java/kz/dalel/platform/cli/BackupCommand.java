package kz.dalel.platform.cli;

import java.nio.file.Path;
import kz.dalel.platform.database.BackupManifest;
import kz.dalel.platform.database.EmbeddedBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel backup}: a copy of the embedded database that has been tried, while the application works or not. */
@Command(name = "backup")
final class BackupCommand extends ApplicationCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.folder")
    private Path folder;

    @Override
    void execute() {
        BackupManifest manifest = EmbeddedBackup.make(embeddedDatabase(), folder, version());
        out().println(MESSAGES.text("cli.backup.made", folder));
        print(manifest);
    }

    private void print(BackupManifest manifest) {
        long rows = manifest.database().rows().values().stream().mapToLong(Long::longValue).sum();
        out().println(MESSAGES.text(
                "cli.backup.holds",
                Long.toString(manifest.database().ledgerEntries()),
                manifest.database().ledgerHead(),
                Integer.toString(manifest.database().rows().size()),
                Long.toString(rows)));
    }

    /** As the jar's own manifest has it; a run from sources has none. */
    private static String version() {
        String version = BackupCommand.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
