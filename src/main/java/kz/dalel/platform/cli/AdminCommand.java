package kz.dalel.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.dalel.registry.CreateAdministrator;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Person;
import kz.dalel.registry.SetPassword;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code dalel admin}: how a system is entered for the first time, and again when nobody gets in any more. */
@Command(
        name = "admin",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        subcommands = {AdminCommand.Create.class, AdminCommand.Password.class})
final class AdminCommand implements Runnable {

    private static final Messages MESSAGES = Messages.of("cli");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), MESSAGES.text("cli.subcommandMissing"));
    }

    /** Makes an administrator. */
    @Command(name = "create", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "admin.login")
        private String login;

        @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "admin.name")
        private String name;

        @Option(names = "--email", paramLabel = "EMAIL", descriptionKey = "admin.email")
        private String email;

        @Option(names = "--force", descriptionKey = "admin.force")
        private boolean another;

        @Mixin
        private PasswordInput passwordInput;

        @Unmatched
        private List<String> unmatched = new ArrayList<>();

        @Override
        public Integer call() {
            if (name.isBlank()) {
                throw Refusals.invalid("cli.admin.noName");
            }
            List<String> settings = ApplicationSettings.of(spec, unmatched);
            Person person = new Person(login(login), name.strip(), email);
            InitialPassword password = passwordInput.read();
            password.requireStrongFor(person.id());
            CommandApplication.call(settings, application -> {
                application
                        .getBean(CreateAdministrator.class)
                        .handle(new CreateAdministrator.Command(person, password, another));
                return null;
            });
            spec.commandLine().getOut().println(MESSAGES.text("cli.admin.created", person.id()));
            return spec.exitCodeOnSuccess();
        }
    }

    /** Sets a person's password. */
    @Command(name = "password", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Password implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "admin.login")
        private String login;

        @Mixin
        private PasswordInput passwordInput;

        @Unmatched
        private List<String> unmatched = new ArrayList<>();

        @Override
        public Integer call() {
            List<String> settings = ApplicationSettings.of(spec, unmatched);
            PersonId person = login(login);
            InitialPassword password = passwordInput.read();
            password.requireStrongFor(person);
            CommandApplication.call(settings, application -> {
                application.getBean(SetPassword.class).handle(new SetPassword.Command(person, password));
                return null;
            });
            spec.commandLine().getOut().println(MESSAGES.text("cli.admin.passwordSet", person));
            return spec.exitCodeOnSuccess();
        }
    }

    static PersonId login(String typed) {
        try {
            return PersonId.of(typed);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("registry.notLogin", typed);
        }
    }
}
