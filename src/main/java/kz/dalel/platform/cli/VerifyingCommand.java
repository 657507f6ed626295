package kz.dalel.platform.cli;

import kz.dalel.ledger.Finding;
import kz.dalel.ledger.Verification;

/** A command that ends with whether everything recorded still stands as it was recorded; scripts read that from its exit code. */
abstract class VerifyingCommand extends ApplicationCommand {

    /** Refusals and failures have codes of their own. */
    private static final int SOMETHING_FOUND = 3;

    private boolean found;

    final void tell(Verification verification) {
        found = verification.finding().isPresent();
        out().println(MESSAGES.text("cli.verify.read", Long.toString(verification.entries()), verification.head()));
        out().println(verification.finding().map(Finding::sentence).orElseGet(() -> MESSAGES.text("cli.verify.whole")));
    }

    @Override
    final int exitCode() {
        return found ? SOMETHING_FOUND : super.exitCode();
    }
}
