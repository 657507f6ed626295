package kz.dalel.registry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.OneTimePasswordRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a password for somebody that serves for one thing: to sign in and choose an own one. Whatever the person is signed in with ends.
 */
@Service
public class OneTimePassword {

    private final OwnPasswords passwords;
    private final People people;
    private final Directory directory;
    private final OneTimePasswordRows rows;
    private final SignIns signIns;
    private final Ledger ledger;
    private final SignInTerms terms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimePassword(OwnPasswords passwords, People people, Directory directory, OneTimePasswordRows rows, SignIns signIns, Ledger ledger, SignInTerms terms,
            Clock clock) {
        this.passwords = passwords;
        this.people = people;
        this.directory = directory;
        this.rows = rows;
        this.signIns = signIns;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** As {@link #handle} for somebody who is new; empty where passwords are kept elsewhere. */
    @Transactional
    public Optional<Made> first(PersonId person, Decision decision) {
        return passwords.areKept() ? Optional.of(handle(person, decision)) : Optional.empty();
    }

    /**
     * Makes one.
     *
     * @return the password, which is nowhere kept in clear, and until when it serves
     * @throws UserError (not found) if the person is not registered; (forbidden) where passwords are kept elsewhere
     */
    @Transactional
    public Made handle(PersonId person, Decision decision) {
        passwords.require();
        if (people.person(person).isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.personUnknown", person.value());
        }
        InitialPassword password = InitialPassword.random(random);
        directory.setPassword(person, password);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.put(person, now);
        signIns.endAll(person, Optional.empty(), decision.actor());
        ledger.record(decision.actor(), LedgerAct.PASSWORD_RESET, person.value(), decision.reason());
        return new Made(password, now.plus(terms.oneTimePasswordLasts()));
    }

    /**
     * A password to hand over.
     *
     * @param until from then on nobody gets in by it any more
     */
    public record Made(InitialPassword password, Instant until) {}
}
