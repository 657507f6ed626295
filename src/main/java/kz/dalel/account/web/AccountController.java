package kz.dalel.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.CurrentSignIn;
import kz.dalel.registry.EndSignIns;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.registry.SignInId;
import kz.dalel.registry.SignIns;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** «Мой вход»: what a person may do, what the person is signed in with, and ending that. */
@RestController
@RequestMapping("/camunda/api/dalel/account")
class AccountController {

    private final CurrentPerson person;
    private final CurrentSignIn signIn;
    private final People people;
    private final SignIns signIns;
    private final EndSignIns endSignIns;
    private final Clock clock;

    AccountController(CurrentPerson person, CurrentSignIn signIn, People people, SignIns signIns, EndSignIns endSignIns, Clock clock) {
        this.person = person;
        this.signIn = signIn;
        this.people = people;
        this.signIns = signIns;
        this.endSignIns = endSignIns;
        this.clock = clock;
    }

    @GetMapping
    AccountView account() {
        PersonId self = person.id();
        return new AccountView(self, people.person(self).map(Person::name).orElse(self.value()),
                people.rolesOf(self, LocalDate.now(clock)).stream().map(RoleView::of).sorted(RoleView.ORDER).toList(),
                signIns.open(self).stream().map(each -> SignInView.of(each, signIn.id())).toList(), signIns.passwordsAreKept(),
                signIns.passwordIsOneTime(self));
    }

    /** Whether the person is offered «Учётные записи». */
    @GetMapping("/access")
    AccessView access() {
        return new AccessView(people.roleOn(person.id(), Role.ADMIN, LocalDate.now(clock)));
    }

    @PostMapping("/sign-ins/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable SignInId id) {
        endSignIns.one(person.id(), person.id(), id);
    }

    /** Ends all but the one that asks. */
    @PostMapping("/sign-ins/end-others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers() {
        endSignIns.all(person.id(), person.id(), Optional.of(signIn.id()));
    }

    record AccessView(boolean administers) {}

    /**
     * The page.
     *
     * @param roles those of today
     * @param passwordIsKept whether the person has a password here
     * @param passwordIsOneTime whether the person is to choose a password before anything else
     */
    record AccountView(PersonId login, String name, List<RoleView> roles, List<SignInView> signIns, boolean passwordIsKept,
            boolean passwordIsOneTime) {}

    /**
     * A role of today.
     *
     * @param body null for roles of the whole system
     */
    record RoleView(String title, BodyId body) {

        private static final Comparator<RoleView> ORDER =
                Comparator.comparing(RoleView::title).thenComparing(role -> String.valueOf(role.body()));

        static RoleView of(HeldRole held) {
            Role role = held.role();
            return new RoleView(Messages.of("registry").text("registry.role." + role.code()), held.body().orElse(null));
        }
    }
}
