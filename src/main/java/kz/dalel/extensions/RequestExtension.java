package kz.dalel.extensions;

import kz.dalel.extensions.Extension.Source;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body asks for more time to submit. Nothing changes before a supervisor approves it. */
@Service
public class RequestExtension {

    private final ExtensionReaders readers;
    private final ProposeExtension propose;

    RequestExtension(ExtensionReaders readers, ProposeExtension propose) {
        this.readers = readers;
        this.propose = propose;
    }

    /**
     * @param actor an officer or a head of the body
     * @param term what is asked for
     * @throws UserError {@code NOT_FOUND} unless the actor is an officer or a head of the body and the body is assessed in the
     *     quarter; {@code INVALID} without a reason, or if the day is not worked, too early or too late; {@code CONFLICT} if
     *     the body is scored, the quarter published or cancelled, nothing is left to be extended, or the same has been asked
     *     for already: by whom and when
     */
    @Transactional
    public ExtensionId handle(PersonId actor, ProposedTerm term) {
        if (!readers.mayRequest(actor, term.body())) {
            // Whether the body is assessed is none of a stranger's business.
            throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownBody", term.body());
        }
        return propose.handle(Source.BODY, LedgerAct.EXTENSION_REQUESTED, actor, term);
    }
}
