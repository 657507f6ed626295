package kz.dalel.account;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.Appointments;
import kz.dalel.registry.Decision;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives somebody a role; it holds from the next request on, in sessions that are open too. */
@Service
public class GiveRole {

    private final AccountRules rules;
    private final Appointments appointments;
    private final AppointPerson appointPerson;

    GiveRole(AccountRules rules, Appointments appointments, AppointPerson appointPerson) {
        this.rules = rules;
        this.appointments = appointments;
        this.appointPerson = appointPerson;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no administrator, or the person; {@code NOT_FOUND} if there is no such person;
     *     {@code CONFLICT} if somebody changed the account meanwhile, or the person holds the role on one of the days; {@code INVALID}
     *     without a reason, for days that have passed or the wrong way round, or a body that there is not
     */
    @Transactional
    public void handle(Command command) {
        rules.requireAdministrator(command.actor());
        rules.requireAnother(command.actor(), command.person(), "account.notOneself");
        String reason = rules.requireReason(command.reason());
        Person person = rules.requireKnown(command.person());
        rules.requireUnchanged(command.person(), command.seen());
        give(person, command.role(), command.from(), command.to(), new Decision(command.actor(), reason));
    }

    /** Also for somebody who is new. */
    void give(Person person, HeldRole role, LocalDate from, Optional<LocalDate> to, Decision decision) {
        rules.requireNotPast(from);
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new UserError(UserError.Kind.INVALID, "account.order");
        }
        if (appointments.exist(person.id(), role, from, to)) {
            throw new UserError(UserError.Kind.CONFLICT, "account.roleHeld", person.name(), Language.current().write(from));
        }
        appointPerson.handle(new AppointPerson.Command(person, role, from, to, Optional.empty(), decision));
    }

    /**
     * @param actor who gives it
     * @param from first day, today or later
     * @param to last day; empty until further notice
     * @param reason why, up to 500 characters
     * @param seen number of the last change of the account that the actor has seen; 0 for none
     */
    public record Command(
            PersonId actor, PersonId person, HeldRole role, LocalDate from, Optional<LocalDate> to, String reason, long seen) {}
}
