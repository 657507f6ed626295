package kz.dalel.account;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.registry.RoleChanges;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What holds for every change of an account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountRules {

    private static final int LONGEST_REASON = 500;

    private final People people;
    private final RoleChanges changes;
    private final Clock clock;

    AccountRules(People people, RoleChanges changes, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws UserError {@code FORBIDDEN} unless the actor is an administrator */
    void requireAdministrator(PersonId actor) {
        people.require(actor, Role.ADMIN);
    }

    /** @throws UserError {@code FORBIDDEN} if it is the actor's own account */
    void requireAnother(PersonId actor, PersonId person, String code) {
        if (actor.equals(person)) {
            throw new UserError(UserError.Kind.FORBIDDEN, code);
        }
    }

    /** @throws UserError {@code INVALID} if there is none, or it is too long */
    String requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new UserError(UserError.Kind.INVALID, "account.reason", LONGEST_REASON);
        }
        return reason.strip();
    }

    /** @throws UserError {@code INVALID} if log-in, name or address is somebody's number, or holds one: it would stand in every entry of the ledger */
    void requireNoNumber(Person person) {
        requireNoNumber("account.loginIsNumber", person.id().value());
        requireNoNumber("account.nameHoldsNumber", person.name());
        requireNoNumber("account.emailHoldsNumber", person.email());
    }

    private static void requireNoNumber(String code, String text) {
        if (PersonNumber.isIn(text)) {
            throw new UserError(UserError.Kind.INVALID, code);
        }
    }

    /** @throws UserError {@code NOT_FOUND} */
    Person requireKnown(PersonId person) {
        return people.person(person).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "account.unknown", person.value()));
    }

    /** @throws UserError {@code INVALID} unless the day is today or later */
    void requireNotPast(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new UserError(UserError.Kind.INVALID, "account.past", Language.current().write(today));
        }
    }

    /** The last day of what is to end at once: the day before. */
    LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    /**
     * From now to the end of the transaction nobody else changes roles.
     *
     * @param seen number of the last change that the actor has seen; 0 for none
     * @throws UserError {@code CONFLICT}, with who and when, if the account has been changed since
     */
    void requireUnchanged(PersonId person, long seen) {
        changes.lastForUpdate(person).filter(last -> last.sequence() != seen).ifPresent(last -> {
            throw new UserError(UserError.Kind.CONFLICT, "account.changed", nameOf(last),
                    Language.current().writeSecond(last.recordedAt().atZone(clock.getZone())), last.act().title());
        });
    }

    private String nameOf(LedgerEntry entry) {
        return people.person(entry.actor()).map(Person::name).orElse(entry.actor().value());
    }
}
