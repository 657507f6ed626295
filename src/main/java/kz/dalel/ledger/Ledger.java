package kz.dalel.ledger;

import java.util.Optional;
import kz.dalel.ledger.CheckpointSchedule.AttestedAct;
import kz.dalel.ledger.LedgerEntry.Deed;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every act that matters is recorded. The entry is made as the last thing of the act's own transaction: both are kept or
 * neither, and the chain is held only for that moment.
 */
@Service
public class Ledger {

    /** Acts where nobody does: a deadline passed, something was computed. */
    public static final PersonId SYSTEM = PersonId.of("system");

    /** Whoever gives the server commands: imports the registry, sets a first password. */
    public static final PersonId OPERATOR = PersonId.of("operator");

    private final SealAtCommit.Factory seals;
    private final ApplicationEventPublisher events;

    Ledger(SealAtCommit.Factory seals, ApplicationEventPublisher events) {
        this.seals = seals;
        this.events = events;
    }

    /**
     * Records an act.
     *
     * @param actor who did it
     * @param act what was done
     * @param matter what it was about, see {@link LedgerEntry#matter()}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PersonId actor, LedgerAct act, String matter) {
        record(new Deed(actor, act, matter, Optional.empty()));
    }

    /**
     * Records an act that has to be justified.
     *
     * @param reason why, in the actor's words
     * @throws UserError {@code INVALID} if somebody's ИИН is among them: what stands in the ledger stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PersonId actor, LedgerAct act, String matter, String reason) {
        if (PersonNumber.isIn(reason)) {
            throw new UserError(UserError.Kind.INVALID, "ledger.personNumber");
        }
        record(new Deed(actor, act, matter, Optional.of(reason)));
    }

    private void record(Deed deed) {
        seals.ofThisTransaction().add(deed);
        if (deed.act().isAttested()) {
            events.publishEvent(new AttestedAct());
        }
    }
}
