package kz.dalel.account;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.Decision;
import kz.dalel.registry.DismissPerson;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator notes that somebody leaves, or has left. What the person has done stays under the person's name. */
@Service
public class CloseAccount {

    private final AccountRules rules;
    private final DismissPerson dismissPerson;

    CloseAccount(AccountRules rules, DismissPerson dismissPerson) {
        this.rules = rules;
        this.dismissPerson = dismissPerson;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator; {@code NOT_FOUND} if there is no such person, or the person
     *     holds no role after the last day; {@code CONFLICT} if somebody changed the account meanwhile, or there were to be no
     *     administrator any more; {@code INVALID} without a reason or for a day that has passed
     */
    @Transactional
    public void handle(Command command) {
        rules.requireAdministrator(command.actor());
        String reason = rules.requireReason(command.reason());
        command.lastDay().ifPresent(rules::requireNotPast);
        rules.requireKnown(command.person());
        rules.requireUnchanged(command.person(), command.seen());
        dismissPerson.handle(new DismissPerson.Command(
                command.person(), command.lastDay().orElseGet(rules::yesterday), new Decision(command.actor(), reason)));
    }

    /**
     * @param actor who notes it
     * @param lastDay last day in office, today or later; empty if the person has left already
     * @param reason why, up to 500 characters
     * @param seen number of the last change of the account that the actor has seen; 0 for none
     */
    public record Command(PersonId actor, PersonId person, Optional<LocalDate> lastDay, String reason, long seen) {}
}
