package kz.dalel.evidence;

import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the automatic checks look again when somebody opens evidence that is still to be verified: a copy may have come in
 * elsewhere since, and whoever decides must see it.
 */
@Service
public class LookAgain {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final CheckEvidence checkEvidence;

    LookAgain(Submissions submissions, SubmissionAccess access, CheckEvidence checkEvidence) {
        this.submissions = submissions;
        this.access = access;
        this.checkEvidence = checkEvidence;
    }

    /**
     * Nothing happens for the body's own people, who decide nothing.
     *
     * @throws UserError {@code NOT_FOUND} unless the reader may see the submission
     */
    @Transactional
    public void handle(PersonId reader, SubmissionId id) {
        Submission submission = submissions.get(id);
        access.requireReader(reader, submission);
        if (submission.state() == State.SUBMITTED && !access.ofBody(reader, submission.body())) {
            checkEvidence.handle(id);
        }
    }
}
