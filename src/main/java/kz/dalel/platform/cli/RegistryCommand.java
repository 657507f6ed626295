package kz.dalel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.dalel.registry.ImportProblem;
import kz.dalel.registry.ImportRefused;
import kz.dalel.registry.ImportRegistry;
import kz.dalel.registry.ImportReport;
import kz.dalel.registry.RegistryFile;
import kz.dalel.registry.RegistryTemplate;
import kz.dalel.shared.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel registry}: fills the registry of assessed bodies and people from a file. */
@Command(name = "registry", subcommands = {RegistryCommand.Import.class, RegistryCommand.Template.class})
final class RegistryCommand extends CommandGroup {

    /** Takes a file over, all of it or nothing. */
    @Command(name = "import")
    static final class Import extends ApplicationCommand {

        @Parameters(paramLabel = "FILE.xlsx|DIR", descriptionKey = "registry.file")
        private Path file;

        @Option(names = "--valid-from", required = true, paramLabel = "DATE", descriptionKey = "registry.validFrom")
        private String validFrom;

        @Option(names = "--check", descriptionKey = "registry.check")
        private boolean checkOnly;

        @Option(names = "--passwords-out", paramLabel = "FILE.csv", descriptionKey = "registry.passwordsOut")
        private Path passwordsOut;

        @Override
        void execute() {
            LocalDate from = DayArgument.parse(validFrom);
            RegistryFile read = RegistryFile.read(file);
            try (PasswordList passwords = PasswordList.to(Optional.ofNullable(passwordsOut).filter(path -> !checkOnly))) {
                ImportReport report = inApplication(application -> application
                        .getBean(ImportRegistry.class)
                        .handle(new ImportRegistry.Command(read, from, checkOnly, passwords::passwordFor)));
                passwords.keep();
                print(report);
            } catch (ImportRefused refusal) {
                refusal.problems().stream().map(ImportProblem::sentence).forEach(err()::println);
                throw refusal;
            }
        }

        private void print(ImportReport report) {
            PrintWriter out = out();
            out.println(MESSAGES.text(checkOnly ? "cli.registry.checked" : "cli.registry.imported"));
            for (ImportReport.Line line : report.tables()) {
                out.println(MESSAGES.text(
                        "cli.registry.line", line.table(), line.added(), line.changed(), line.closed(), line.unchanged()));
            }
            if (report.newPeople() > 0 && !checkOnly) {
                out.println(passwordsOut == null
                        ? MESSAGES.text("cli.registry.newPeople", report.newPeople())
                        : MESSAGES.text("cli.registry.passwordsWritten", report.newPeople(), passwordsOut));
            }
        }
    }

    /** Writes the empty file that is filled in and imported. */
    @Command(name = "template", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Template implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE.xlsx|DIR", descriptionKey = "registry.template")
        private Path file;

        @Override
        public Integer call() {
            RegistryTemplate.write(file);
            spec.commandLine().getOut().println(Messages.of("cli").text("cli.registry.templateWritten", file));
            return spec.exitCodeOnSuccess();
        }
    }
}
