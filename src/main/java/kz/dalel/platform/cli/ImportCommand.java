package kz.dalel.platform.cli;

import java.nio.file.Path;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.database.DatabaseAtHand;
import kz.dalel.platform.database.ExportManifest;
import kz.dalel.platform.database.LogicalImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel import}: an empty database filled from an export, compared with it and then verified; as the owner of the tables. */
@Command(name = "import")
final class ImportCommand extends VerifyingCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "import.folder")
    private Path folder;

    @Override
    void execute() {
        LogicalImport export = LogicalImport.of(folder);
        try (DatabaseAtHand database = DatabaseAtHand.toFill(environment())) {
            ExportManifest manifest = export.into(database);
            out().println(MESSAGES.text("cli.import.done", Moments.format(manifest.madeAt())));
            out().println(BackupCommand.summaryOf(manifest.database()));
        }
        tell(asOwner(application -> application.getBean(VerifyLedger.class).handle(Optional.empty())));
    }
}
