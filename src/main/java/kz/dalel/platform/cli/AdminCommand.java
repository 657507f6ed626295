package kz.dalel.platform.cli;

import kz.dalel.registry.CreateAdministrator;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Person;
import kz.dalel.registry.SetPassword;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.PersonNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dalel admin}: how a system is entered for the first time, and again when nobody gets in any more. */
@Command(name = "admin", subcommands = {AdminCommand.Create.class, AdminCommand.Password.class})
final class AdminCommand extends CommandGroup {

    /** Makes an administrator. */
    @Command(name = "create")
    static final class Create extends ApplicationCommand {

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

        @Override
        void execute() {
            if (PersonNumber.isIn(login)) {
                throw Refusals.invalid("cli.admin.personNumber");
            }
            if (name.isBlank()) {
                throw Refusals.invalid("cli.admin.noName");
            }
            Person person = new Person(login(login), name.strip(), email);
            InitialPassword password = passwordInput.read();
            password.requireStrongFor(person.id());
            inApplication(application -> {
                application
                        .getBean(CreateAdministrator.class)
                        .handle(new CreateAdministrator.Command(person, password, another));
                return null;
            });
            out().println(MESSAGES.text("cli.admin.created", person.id()));
        }
    }

    /** Sets a person's password. */
    @Command(name = "password")
    static final class Password extends ApplicationCommand {

        @Option(names = "--login", required = true, paramLabel = "LOGIN", descriptionKey = "admin.login")
        private String login;

        @Mixin
        private PasswordInput passwordInput;

        @Override
        void execute() {
            PersonId person = login(login);
            InitialPassword password = passwordInput.read();
            password.requireStrongFor(person);
            inApplication(application -> {
                application.getBean(SetPassword.class).handle(new SetPassword.Command(person, password));
                return null;
            });
            out().println(MESSAGES.text("cli.admin.passwordSet", person));
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
