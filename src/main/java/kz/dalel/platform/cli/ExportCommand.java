package kz.dalel.platform.cli;

import java.nio.file.Path;
import kz.dalel.platform.database.DatabaseAtHand;
import kz.dalel.platform.database.ExportManifest;
import kz.dalel.platform.database.LogicalExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel export}: the content of any database of Dalel, in files that every later server can read, while people work or not. */
@Command(name = "export")
final class ExportCommand extends ApplicationCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "export.folder")
    private Path folder;

    @Override
    void execute() {
        try (DatabaseAtHand database = DatabaseAtHand.toRead(environment())) {
            ExportManifest manifest = LogicalExport.make(database, folder, version());
            out().println(MESSAGES.text("cli.export.made", folder));
            out().println(BackupCommand.summaryOf(manifest.database()));
        }
    }
}
