package kz.dalel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.dalel.ledger.Finding;
import kz.dalel.rating.CheckRatingPackage;
import kz.dalel.shared.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel check-package}: whether a published rating's package holds and comes to what it states, without database or network. */
@Command(name = "check-package", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class CheckPackageCommand implements Callable<Integer> {

    /** Refusals and failures have codes of their own. */
    private static final int DOES_NOT_HOLD = 3;

    private static final Messages MESSAGES = Messages.of("cli");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.json", descriptionKey = "checkPackage.file")
    private Path file;

    @Option(names = "--public-key", paramLabel = "FILE.pem", descriptionKey = "checkPackage.publicKey")
    private Path publicKey;

    @Override
    public Integer call() {
        CheckRatingPackage.Result result = result();
        PrintWriter out = spec.commandLine().getOut();
        if (result.finding().isPresent()) {
            out.println(result.finding().map(Finding::sentence).orElseThrow());
            return DOES_NOT_HOLD;
        }
        CheckRatingPackage.Summary summary = result.summary().orElseThrow();
        out.println(MESSAGES.text(
                "cli.checkPackage.of",
                summary.quarter(),
                summary.edition(),
                Integer.toString(summary.bodies()),
                Integer.toString(summary.lines())));
        out.println(MESSAGES.text("cli.checkPackage.checksum", summary.checksum()));
        out.println(MESSAGES.text(
                publicKey == null ? "cli.checkPackage.ownKey" : "cli.checkPackage.knownKey", summary.key()));
        out.println(MESSAGES.text("cli.checkPackage.whole"));
        return spec.exitCodeOnSuccess();
    }

    private CheckRatingPackage.Result result() {
        Optional<String> key = Optional.ofNullable(publicKey).map(TextFiles::read);
        try {
            return CheckRatingPackage.handle(TextFiles.bytes(file), key);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("cli.checkPackage.noKey", publicKey);
        }
    }
}
