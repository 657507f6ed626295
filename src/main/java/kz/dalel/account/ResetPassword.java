package kz.dalel.account;

import kz.dalel.registry.Decision;
import kz.dalel.registry.OneTimePassword;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives somebody who has forgotten the password a one-time password. */
@Service
public class ResetPassword {

    private final AccountRules rules;
    private final OneTimePassword oneTimePassword;

    ResetPassword(AccountRules rules, OneTimePassword oneTimePassword) {
        this.rules = rules;
        this.oneTimePassword = oneTimePassword;
    }

    /**
     * Makes the password.
     *
     * @return a password to hand over, with which the person chooses an own one
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator, or the person; {@code NOT_FOUND} if there is no such person;
     *     {@code INVALID} without a reason
     */
    @Transactional
    public OneTimePassword.Made handle(Command command) {
        rules.requireAdministrator(command.actor());
        rules.requireAnother(command.actor(), command.person(), "account.ownPasswordElsewhere");
        Decision decision = new Decision(command.actor(), rules.requireReason(command.reason()));
        rules.requireKnown(command.person());
        return oneTimePassword.handle(command.person(), decision);
    }

    /**
     * @param actor who resets it
     * @param person whose it is
     * @param reason why, up to 500 characters
     */
    public record Command(PersonId actor, PersonId person, String reason) {}
}
