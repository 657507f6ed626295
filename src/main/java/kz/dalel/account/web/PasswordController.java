package kz.dalel.account.web;

import kz.dalel.registry.ChangePassword;
import kz.dalel.registry.CurrentSignIn;
import kz.dalel.registry.InitialPassword;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers «Мой профиль» of the web applications, where people change their own password. */
@RestController
@RequestMapping("/camunda/api/dalel/people/{login}/password")
class PasswordController {

    private final CurrentPerson person;
    private final CurrentSignIn signIn;
    private final ChangePassword changePassword;

    PasswordController(CurrentPerson person, CurrentSignIn signIn, ChangePassword changePassword) {
        this.person = person;
        this.signIn = signIn;
        this.changePassword = changePassword;
    }

    /** Other people's passwords are set on the command line. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String login, @RequestBody Passwords passwords) {
        PersonId self = person.id();
        if (!self.value().equals(login)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "account.ownPasswordOnly");
        }
        changePassword.handle(new ChangePassword.Command(self, InitialPassword.orEmpty(passwords.authenticatedUserPassword()),
                InitialPassword.orEmpty(passwords.password()), signIn.id()));
    }

    /**
     * As the web applications send it.
     *
     * @param password the new one
     * @param authenticatedUserPassword the present one
     */
    record Passwords(String password, String authenticatedUserPassword) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
