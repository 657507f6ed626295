package kz.dalel.platform.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.dalel.registry.InitialPassword;
import kz.dalel.shared.Messages;
import picocli.CommandLine.Option;

/** Asks for a password without showing it, or takes it from another program; never as an argument, which others could see. */
final class PasswordInput {

    private static final Messages MESSAGES = Messages.of("cli");

    @Option(names = "--password-stdin", descriptionKey = "admin.passwordStdin")
    private boolean fromStandardInput;

    /** Twice on a terminal; the first line of the standard input otherwise. */
    InitialPassword read() {
        if (fromStandardInput) {
            return new InitialPassword(firstLine());
        }
        Console console = System.console();
        if (console == null) {
            throw Refusals.invalid("cli.admin.noTerminal");
        }
        char[] typed = console.readPassword("%s ", MESSAGES.text("cli.admin.askPassword"));
        char[] again = console.readPassword("%s ", MESSAGES.text("cli.admin.askAgain"));
        if (typed == null || again == null) {
            throw Refusals.invalid("cli.admin.noPassword");
        }
        if (!Arrays.equals(typed, again)) {
            throw Refusals.invalid("cli.admin.passwordsDiffer");
        }
        return new InitialPassword(new String(typed));
    }

    private static String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw Refusals.invalid("cli.admin.noPassword");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
