package kz.dalel.platform.cli;

import java.nio.file.Path;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.ledger.Verification;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.database.BackupManifest;
import kz.dalel.platform.database.EmbeddedBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel restore}: a data folder from a backup, compared with the backup's manifest and then verified. */
@Command(name = "restore")
final class RestoreCommand extends VerifyingCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "restore.folder")
    private Path folder;

    @Override
    void execute() {
        Path data = embeddedDatabase();
        BackupManifest manifest = EmbeddedBackup.restore(folder, data);
        out().println(MESSAGES.text("cli.restore.done", data, Moments.format(manifest.madeAt())));
        Verification verification = inApplication(
                application -> application.getBean(VerifyLedger.class).handle(Optional.empty()));
        tell(verification);
    }
}
