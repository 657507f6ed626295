package kz.dalel.registry;

import kz.dalel.ledger.LedgerAct;
import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.OneTimePasswordRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a password for somebody who is registered: the first one, or one instead of a forgotten one. Whatever the person is logged in
 * with ends.
 */
@Service
public class SetPassword {

    private final People people;
    private final Directory directory;
    private final OneTimePasswordRows oneTime;
    private final SignIns signIns;
    private final Ledger ledger;

    SetPassword(People people, Directory directory, OneTimePasswordRows oneTime, SignIns signIns, Ledger ledger) {
        this.people = people;
        this.directory = directory;
        this.oneTime = oneTime;
        this.signIns = signIns;
        this.ledger = ledger;
    }

    /** @throws UserError if the person is not registered or the password is too weak */
    @Transactional
    public void handle(Command command) {
        if (people.person(command.person()).isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.personUnknown", command.person().value());
        }
        command.password().requireStrongFor(command.person());
        directory.setPassword(command.person(), command.password());
        oneTime.remove(command.person());
        signIns.endAll(command.person(), Optional.empty(), Ledger.OPERATOR);
        ledger.record(Ledger.OPERATOR, LedgerAct.PASSWORD_SET, command.person().value());
    }

    public record Command(PersonId person, InitialPassword password) {}
}
