package kz.dalel.verification.domain;

import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;

/** Where verifiers find their work; carried out in the caller's transaction. */
public interface VerifierDesk {

    /**
     * Lays a submission that is being verified before a person; takes it away from whoever had it. Nothing happens while the
     * automatic checks still run.
     *
     * @param verifier who is to decide now; empty: nobody in particular
     */
    void lay(Submission submission, Optional<PersonId> verifier);

    /** Before whom everything lies that is being verified; what lies before nobody is left out. */
    Map<SubmissionId, PersonId> laid();
}
