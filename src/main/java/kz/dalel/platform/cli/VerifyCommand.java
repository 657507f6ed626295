package kz.dalel.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.Checkpoint;
import kz.dalel.ledger.CheckpointFolder;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.Verification;
import kz.dalel.ledger.VerifyLedger;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel verify}: whether everything recorded still stands as it was recorded. */
@Command(name = "verify")
final class VerifyCommand extends VerifyingCommand {

    @Option(names = "--checkpoint", paramLabel = "FILE.json", descriptionKey = "verify.checkpoint")
    private Path checkpoint;

    @Option(names = "--public-key", paramLabel = "FILE.pem", descriptionKey = "verify.publicKey")
    private Path publicKey;

    private List<String> removed;

    @Override
    void execute() {
        Verification verification = inApplication(this::verify);
        removed.forEach(out()::println);
        tell(verification);
    }

    private Verification verify(ApplicationContext application) {
        CheckpointFolder folder = application.getBean(CheckpointFolder.class);
        Optional<Checkpoint> attested =
                Optional.ofNullable(checkpoint).map(file -> folder.read(file, Optional.ofNullable(publicKey)));
        removed = application.getBeanProvider(Retention.class).orderedStream()
                .flatMap(kind -> kind.removed().stream().map(each -> sentence(kind, each)))
                .toList();
        return application.getBean(VerifyLedger.class).handle(attested);
    }

    private static String sentence(Retention kind, Retention.Removed each) {
        return MESSAGES.text("cli.verify.removed", each.day(), kind.title(), Long.toString(each.count()));
    }
}
