package kz.dalel.account;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.Decision;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.RelievePerson;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator ends a role: at once, which open sessions feel with their next request, or with a day to come. */
@Service
public class TakeRole {

    private final AccountRules rules;
    private final RelievePerson relievePerson;

    TakeRole(AccountRules rules, RelievePerson relievePerson) {
        this.rules = rules;
        this.relievePerson = relievePerson;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator; {@code NOT_FOUND} if there is no such person, or the person
     *     does not hold the role; {@code CONFLICT} if somebody changed the account meanwhile, or there were to be no administrator any
     *     more; {@code INVALID} without a reason or for a day that has passed
     */
    @Transactional
    public void handle(Command command) {
        rules.requireAdministrator(command.actor());
        String reason = rules.requireReason(command.reason());
        command.lastDay().ifPresent(rules::requireNotPast);
        rules.requireKnown(command.person());
        rules.requireUnchanged(command.person(), command.seen());
        relievePerson.handle(new RelievePerson.Command(command.person(), command.role(), command.lastDay().orElseGet(rules::yesterday),
                new Decision(command.actor(), reason)));
    }

    /**
     * @param actor who ends it
     * @param lastDay last day, today or later; empty to end it at once
     * @param reason why, up to 500 characters
     * @param seen number of the last change of the account that the actor has seen; 0 for none
     */
    public record Command(PersonId actor, PersonId person, HeldRole role, Optional<LocalDate> lastDay, String reason, long seen) {}
}
