package kz.dalel.platform.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.platform.StartRefusal;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The jar's root command. A refusal of any command is one sentence on the error stream and exit code 2; everything is
 * written in UTF-8, whatever the terminal's locale says.
 */
@Command(
        name = "dalel",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        subcommands = {
            HelpCommand.class,
            ScoreCommand.class,
            RehearseCommand.class,
            RegistryCommand.class,
            AdminCommand.class,
            ApiTokenCommand.class,
            VerifyCommand.class,
            RecomputeCommand.class,
            CheckPackageCommand.class,
            PrepareDatabaseCommand.class,
            RetentionCommand.class,
            PersonDataCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            ImportCommand.class
        })
public final class DalelCommand {

    private static final Messages MESSAGES = Messages.of("cli");

    /** Whether these arguments are meant for a command and not for the web application. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("--") || Arrays.asList("--help", "--version").contains(arguments[0]));
    }

    /** Runs the command the arguments name and gives the exit code. */
    public static int run(String... arguments) {
        return run(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new DalelCommand());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(DalelCommand::refuseArguments);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UserError
                    || failure instanceof InvalidEditionException
                    || failure instanceof StartRefusal) {
                command.getErr().println(sentence(failure));
                return command.getCommandSpec().exitCodeOnInvalidInput();
            }
            if (failure instanceof CommandApplication.NotStarted) {
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    private static int refuseArguments(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(argumentFault(failure));
        command.usage(command.getErr());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String argumentFault(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return MESSAGES.text("cli.unknownArgument", String.join(" ", unmatched.getUnmatched()));
        }
        if (failure instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(DalelCommand::name).collect(Collectors.joining(", "));
            return MESSAGES.text("cli.missingArgument", names);
        }
        return MESSAGES.text("cli.arguments", failure.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String sentence(Exception failure) {
        if (failure instanceof UserError refusal) {
            String room = refusal.code().substring(0, refusal.code().indexOf('.'));
            return Messages.of(room).text(refusal.code(), refusal.arguments().toArray());
        }
        return failure.getMessage();
    }
}
