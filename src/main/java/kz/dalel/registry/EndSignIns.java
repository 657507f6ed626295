package kz.dalel.registry;

import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what somebody is signed in with, on whatever node, with the next request from there: people their own, administrators anybody's.
 * What an administrator ends of somebody else's is recorded in the ledger.
 */
@Service
public class EndSignIns {

    private final People people;
    private final SignIns signIns;
    private final Ledger ledger;

    EndSignIns(People people, SignIns signIns, Ledger ledger) {
        this.people = people;
        this.signIns = signIns;
        this.ledger = ledger;
    }

    /**
     * Ends one sign-in.
     *
     * @throws UserError {@code FORBIDDEN} if it is somebody else's and the actor is no administrator; {@code NOT_FOUND} if the person
     *     has no such sign-in, or it has ended
     */
    @Transactional
    public void one(PersonId actor, PersonId person, SignInId id) {
        require(actor, person);
        if (!signIns.end(id, person, actor)) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.signIn.unknown");
        }
        record(actor, person);
    }

    /**
     * Ends all of them.
     *
     * @param but the one that stays, where people end their own
     * @throws UserError {@code FORBIDDEN} if they are somebody else's and the actor is no administrator; {@code NOT_FOUND} if there is
     *     no such person
     */
    @Transactional
    public void all(PersonId actor, PersonId person, Optional<SignInId> but) {
        require(actor, person);
        if (people.person(person).isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.personUnknown", person.value());
        }
        signIns.endAll(person, but, actor);
        record(actor, person);
    }

    private void require(PersonId actor, PersonId person) {
        if (!actor.equals(person)) {
            people.require(actor, Role.ADMIN);
        }
    }

    private void record(PersonId actor, PersonId person) {
        if (!actor.equals(person)) {
            ledger.record(actor, LedgerAct.SIGN_INS_ENDED, person.value());
        }
    }
}
