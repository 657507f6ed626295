package kz.dalel.account;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.Decision;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.OneTimePassword;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator registers somebody with a first role. */
@Service
public class CreateAccount {

    private final AccountRules rules;
    private final People people;
    private final GiveRole giveRole;
    private final OneTimePassword oneTimePassword;

    CreateAccount(AccountRules rules, People people, GiveRole giveRole, OneTimePassword oneTimePassword) {
        this.rules = rules;
        this.people = people;
        this.giveRole = giveRole;
        this.oneTimePassword = oneTimePassword;
    }

    /**
     * Registers the person.
     *
     * @return a password to hand over, with which the person chooses an own one; empty where passwords are kept elsewhere
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator; {@code CONFLICT} if the login is taken; {@code INVALID}
     *     with somebody's number for a login or a name, without a reason, for days that have passed or the wrong way round, or a body that there is not
     */
    @Transactional
    public Optional<OneTimePassword.Made> handle(Command command) {
        rules.requireAdministrator(command.actor());
        Decision decision = new Decision(command.actor(), rules.requireReason(command.reason()));
        PersonId login = command.person().id();
        rules.requireNoNumber(command.person());
        rules.requireUnchanged(login, 0);
        if (people.person(login).isPresent()) {
            throw new UserError(UserError.Kind.CONFLICT, "account.loginTaken", login.value());
        }
        giveRole.give(command.person(), command.role(), command.from(), command.to(), decision);
        return oneTimePassword.first(login, decision);
    }

    /**
     * @param actor who registers
     * @param person whom
     * @param role the first role
     * @param from its first day, today or later
     * @param to its last day; empty until further notice
     * @param reason why, up to 500 characters
     */
    public record Command(PersonId actor, Person person, HeldRole role, LocalDate from, Optional<LocalDate> to, String reason) {}
}
