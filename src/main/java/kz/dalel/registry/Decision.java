package kz.dalel.registry;

import kz.dalel.ledger.Ledger;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;

/**
 * Who changes what people may do, and why; both go into the ledger.
 *
 * @param actor who decided it
 * @param reason why, in the actor's words
 */
public record Decision(PersonId actor, String reason) {

    /** Whoever gives the server commands has a reason that the application does not ask for. */
    static Decision ofOperator() {
        return new Decision(Ledger.OPERATOR, Messages.kept("registry").text("registry.byCommand"));
    }
}
