package kz.dalel.account.web;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.account.CloseAccount;
import kz.dalel.account.CreateAccount;
import kz.dalel.account.GiveRole;
import kz.dalel.account.ResetPassword;
import kz.dalel.account.TakeRole;
import kz.dalel.account.web.AccountRequests.NewAccount;
import kz.dalel.account.web.AccountRequests.Reason;
import kz.dalel.account.web.AccountRequests.RoleEnd;
import kz.dalel.account.web.AccountRequests.RoleGift;
import kz.dalel.account.web.AccountViews.DetailView;
import kz.dalel.account.web.AccountViews.PageView;
import kz.dalel.registry.EndSignIns;
import kz.dalel.registry.OneTimePassword;
import kz.dalel.registry.SignInId;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** «Учётные записи»: what administrators see of people's accounts and change in them. */
@RestController
@RequestMapping("/camunda/api/dalel/accounts")
class AccountsController {

    private final CurrentPerson person;
    private final AccountViews views;
    private final CreateAccount createAccount;
    private final GiveRole giveRole;
    private final TakeRole takeRole;
    private final CloseAccount closeAccount;
    private final ResetPassword resetPassword;
    private final EndSignIns endSignIns;
    private final Clock clock;

    AccountsController(CurrentPerson person, AccountViews views, CreateAccount createAccount, GiveRole giveRole, TakeRole takeRole,
            CloseAccount closeAccount, ResetPassword resetPassword, EndSignIns endSignIns, Clock clock) {
        this.person = person;
        this.views = views;
        this.createAccount = createAccount;
        this.giveRole = giveRole;
        this.takeRole = takeRole;
        this.closeAccount = closeAccount;
        this.resetPassword = resetPassword;
        this.endSignIns = endSignIns;
        this.clock = clock;
    }

    /** @param find a part of a name, login, address or code of a body; empty finds everybody */
    @GetMapping
    PageView accounts(@RequestParam(defaultValue = "") String find) {
        return views.page(person.id(), find.strip());
    }

    @GetMapping("/{login}")
    DetailView account(@PathVariable PersonId login) {
        return views.detail(person.id(), login);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HandedOver create(@RequestBody NewAccount account) {
        return createAccount.handle(account.command(person.id())).map(this::handedOver).orElseGet(() -> new HandedOver(null, null));
    }

    @PostMapping("/{login}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable PersonId login, @RequestBody RoleGift gift) {
        giveRole.handle(gift.command(person.id(), login));
    }

    @PostMapping("/{login}/roles/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable PersonId login, @RequestBody RoleEnd end) {
        takeRole.handle(end.takeRole(person.id(), login));
    }

    /** The person leaves. */
    @PostMapping("/{login}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable PersonId login, @RequestBody RoleEnd end) {
        closeAccount.handle(end.closeAccount(person.id(), login));
    }

    @PostMapping("/{login}/password")
    HandedOver resetPassword(@PathVariable PersonId login, @RequestBody Reason reason) {
        return handedOver(resetPassword.handle(new ResetPassword.Command(person.id(), login, reason.reason())));
    }

    @PostMapping("/{login}/sign-ins/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOne(@PathVariable PersonId login, @PathVariable SignInId id) {
        endSignIns.one(person.id(), login, id);
    }

    @PostMapping("/{login}/sign-ins/end-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable PersonId login) {
        endSignIns.all(person.id(), login, Optional.empty());
    }

    private HandedOver handedOver(OneTimePassword.Made made) {
        return new HandedOver(made.password().value(), Language.current().writeMinute(made.until().atZone(clock.getZone())));
    }

    /**
     * A password to hand over; it is shown once.
     *
     * @param password null where passwords are kept elsewhere
     * @param until when it ends, in the reader's language
     */
    record HandedOver(String password, String until) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
