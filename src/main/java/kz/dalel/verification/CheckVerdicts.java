package kz.dalel.verification;

import kz.dalel.evidence.CheckEvidence;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a verifier beforehand what deciding would be refused for, and what the automatic checks have noticed since the
 * evidence was opened; nothing but those marks is kept.
 */
@Service
public class CheckVerdicts {

    private final VerifierAccess access;
    private final CheckEvidence checkEvidence;
    private final WithVerifiers withVerifiers;
    private final OpenVersions openVersions;
    private final TermsOfSubmission terms;
    private final VerdictDraftRows drafts;

    CheckVerdicts(
            VerifierAccess access,
            CheckEvidence checkEvidence,
            WithVerifiers withVerifiers,
            OpenVersions openVersions,
            TermsOfSubmission terms,
            VerdictDraftRows drafts) {
        this.access = access;
        this.checkEvidence = checkEvidence;
        this.withVerifiers = withVerifiers;
        this.openVersions = openVersions;
        this.terms = terms;
        this.drafts = drafts;
    }

    /**
     * @throws RowErrors with everything that is missing or wrong in the verdicts
     * @throws MarksCameNew if there is something that the verifier cannot have seen
     * @throws UserError if the person may not decide about the submission, or it is not with the verifiers
     */
    @Transactional(noRollbackFor = MarksCameNew.class)
    public void handle(PersonId actor, SubmissionId id) {
        Submission submission = access.lock(actor, id);
        withVerifiers.require(actor, submission);
        access.requireGiven(actor, submission);
        VerdictRules.checkVerification(
                drafts.find(id).rows(),
                openVersions.of(id),
                terms.of(submission).indicator().measure());
        int cameNew = checkEvidence.handle(id);
        if (cameNew > 0) {
            throw new MarksCameNew(cameNew);
        }
    }
}
