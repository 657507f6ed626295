package kz.dalel.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.persistence.OneTimePasswordRows;
import kz.dalel.registry.persistence.SignInRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are signed in with. The sessions themselves are kept by each node; that they are good is said here, for all nodes.
 */
@Service
public class SignIns {

    /** How exactly the last use is known; every request would write otherwise. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final SignInRows rows;
    private final People people;
    private final Clock clock;
    private final OwnPasswords passwords;
    private final OneTimePasswordRows oneTime;
    private final SignInTerms terms;
    private final Duration idle;

    /** @param idle time after which a node forgets a session that is not used */
    SignIns(SignInRows rows, People people, OwnPasswords passwords, OneTimePasswordRows oneTime, SignInTerms terms, Clock clock,
            @Value("${server.servlet.session.timeout:30m}") Duration idle) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.oneTime = oneTime;
        this.terms = terms;
        this.clock = clock;
        this.idle = idle;
    }

    /**
     * Notes that somebody has proved who he or she is.
     *
     * @return empty if the registry does not know the person, or the person holds no role today: there is nothing to sign in for
     * @throws UserError {@code FORBIDDEN} if the password is a one-time password whose time is over
     */
    @Transactional
    public Optional<SignInId> begin(PersonId person, String address, String browser) {
        if (people.rolesOfToday(person).isEmpty()) {
            return Optional.empty();
        }
        Instant now = now();
        if (passwordHasEnded(person, now)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.password.oneTimeEnded");
        }
        SignIn signIn = new SignIn(SignInId.random(), now, now, address, browser);
        rows.insert(person, signIn);
        return Optional.of(signIn.id());
    }

    private boolean passwordHasEnded(PersonId person, Instant now) {
        return passwords.areKept() && oneTime.setAt(person).filter(at -> !now.isBefore(at.plus(terms.oneTimePasswordLasts()))).isPresent();
    }

    /** What is to be known of the sign-in, if it is one of the person's that have not ended, nor lasted too long; notes that it was used. */
    @Transactional
    public Optional<OpenSignIn> use(SignInId id, PersonId person) {
        Instant now = now();
        Optional<OpenSignIn> open = rows.open(id, person, now.minus(terms.longest()))
                .map(each -> new OpenSignIn(each.used(), each.passwordIsOneTime() && passwords.areKept()));
        open.filter(each -> Duration.between(each.used(), now).abs().compareTo(USE_NOTED_EVERY) >= 0).ifPresent(each -> rows.use(id, now));
        return open;
    }

    /** Whether the person has a password that serves for nothing but choosing an own one. */
    @Transactional(readOnly = true)
    public boolean passwordIsOneTime(PersonId person) {
        return passwords.areKept() && rows.passwordIsOneTime(person);
    }

    /** Whether people have passwords here, and not with the authority's provider or directory. */
    public boolean passwordsAreKept() {
        return passwords.areKept();
    }

    /** Those of the person that can still be in use, the one used last first. */
    @Transactional(readOnly = true)
    public List<SignIn> open(PersonId person) {
        return rows.open(person, now().minus(idle).minus(USE_NOTED_EVERY), now().minus(terms.longest()));
    }

    /** The person has left by the door: «Выйти». */
    @Transactional
    public void leave(SignInId id, PersonId person) {
        rows.end(id, person, person, now());
    }

    /**
     * Ends one of the person's sign-ins.
     *
     * @return whether there was such a one that had not ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(SignInId id, PersonId person, PersonId by) {
        return rows.end(id, person, by, now());
    }

    /** Ends all of a person's sign-ins, on every node, but the one that is to stay, if any is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(PersonId person, Optional<SignInId> but, PersonId by) {
        rows.endAll(person, but, by, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
