package kz.dalel.registry;

import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.OneTimePasswordRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person choose a new password. Whatever the person is logged in with elsewhere ends. */
@Service
public class ChangePassword {

    private final OwnPasswords passwords;
    private final Directory directory;
    private final OneTimePasswordRows oneTime;
    private final SignIns signIns;
    private final Ledger ledger;

    ChangePassword(OwnPasswords passwords, Directory directory, OneTimePasswordRows oneTime, SignIns signIns, Ledger ledger) {
        this.passwords = passwords;
        this.directory = directory;
        this.oneTime = oneTime;
        this.signIns = signIns;
        this.ledger = ledger;
    }

    /** @throws UserError if the present password is another, or passwords are kept elsewhere (forbidden) or the new one is too weak (invalid) */
    @Transactional
    public void handle(Command command) {
        passwords.require();
        if (!directory.hasPassword(command.person(), command.present())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.password.wrong");
        }
        command.chosen().requireStrongFor(command.person());
        if (command.chosen().equals(command.present())) {
            throw new UserError(UserError.Kind.INVALID, "registry.password.same");
        }
        directory.setPassword(command.person(), command.chosen());
        oneTime.remove(command.person());
        signIns.endAll(command.person(), Optional.of(command.at()), command.person());
        ledger.record(command.person(), LedgerAct.PASSWORD_SET, command.person().value());
    }

    /**
     * @param person whose password it is, and who asks
     * @param present the password until now
     * @param chosen the password from now on
     * @param at by which sign-in the person asks; it stays
     */
    public record Command(PersonId person, InitialPassword present, InitialPassword chosen, SignInId at) {}
}
