package kz.dalel.platform.cli;

import kz.dalel.shared.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself: one of those below it has to be named. */
@Command(resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
abstract class CommandGroup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), Messages.of("cli").text("cli.subcommandMissing"));
    }
}
