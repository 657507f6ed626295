package kz.dalel.extensions;

import kz.dalel.extensions.Extension.Source;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor gives a body more time to submit, unasked. Nothing changes before a second supervisor approves it. */
@Service
public class GiveExtension {

    private final SupervisorAccess access;
    private final ProposeExtension propose;

    GiveExtension(SupervisorAccess access, ProposeExtension propose) {
        this.access = access;
        this.propose = propose;
    }

    /**
     * @param actor a supervisor
     * @param term what is given
     * @throws UserError {@code FORBIDDEN} unless the actor is a supervisor without a conflict of interest with the body;
     *     otherwise as {@link RequestExtension#handle}
     */
    @Transactional
    public ExtensionId handle(PersonId actor, ProposedTerm term) {
        access.require(actor, term.body());
        return propose.handle(Source.SUPERVISOR, LedgerAct.EXTENSION_GIVEN, actor, term);
    }
}
