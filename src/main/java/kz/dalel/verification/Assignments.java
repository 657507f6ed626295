package kz.dalel.verification;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who verifies what. */
@Service
@Transactional(readOnly = true)
public class Assignments {

    private final AssignmentRows rows;
    private final SuitableVerifiers suitable;

    Assignments(AssignmentRows rows, SuitableVerifiers suitable) {
        this.rows = rows;
        this.suitable = suitable;
    }

    /** The assignment that counts; empty before the first one. */
    public Optional<Assignment> of(SubmissionId submission) {
        return rows.latest(submission);
    }

    /** Every assignment of a submission, the first one first. */
    public List<Assignment> history(SubmissionId submission) {
        return rows.ofSubmission(submission);
    }

    /** Who is to decide about a submission today: its verifier, or the deputy while the verifier is away; empty: nobody can. */
    public Optional<PersonId> acting(Submission submission) {
        return rows.latest(submission.id())
                .flatMap(Assignment::verifier)
                .flatMap(verifier -> suitable.acting(verifier, submission.body()));
    }
}
