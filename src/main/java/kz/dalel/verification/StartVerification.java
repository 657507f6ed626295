package kz.dalel.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerificationStartRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a verifier took a submission: from now on its body cannot take it back. */
@Service
public class StartVerification {

    private final VerifierAccess access;
    private final WithVerifiers withVerifiers;
    private final VerificationStartRows starts;
    private final Ledger ledger;
    private final Clock clock;

    StartVerification(
            VerifierAccess access, WithVerifiers withVerifiers, VerificationStartRows starts, Ledger ledger, Clock clock) {
        this.access = access;
        this.withVerifiers = withVerifiers;
        this.starts = starts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The first start stands.
     *
     * @throws UserError if the person may not decide about the submission, it was given to somebody else, or it is not with
     *     the verifiers
     */
    @Transactional
    public void handle(PersonId actor, SubmissionId id) {
        Submission submission = access.lock(actor, id);
        withVerifiers.require(actor, submission);
        access.requireGiven(actor, submission);
        if (starts.note(id, actor, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            ledger.record(actor, LedgerAct.VERIFICATION_STARTED, submission.businessKey());
        }
    }
}
