package kz.dalel.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bodies owe, one submission per applicable indicator. */
@Service
@Transactional(readOnly = true)
public class Submissions {

    private final SubmissionRows rows;

    Submissions(SubmissionRows rows) {
        this.rows = rows;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such submission */
    public Submission get(SubmissionId id) {
        return rows.find(id).orElseThrow(Submissions::unknown);
    }

    /**
     * Takes the submission's row for the rest of the transaction, so that submitting, correcting, verifying and closing
     * happen one after the other.
     *
     * @throws UserError {@code NOT_FOUND} if there is no such submission
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submission lock(SubmissionId id) {
        return rows.lock(id).orElseThrow(Submissions::unknown);
    }

    /**
     * As {@link #lock}, for several, whose rows are taken in one order whoever asks.
     *
     * @return in the order of the indicators
     * @throws UserError {@code NOT_FOUND} if there is no such submission
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Submission> lockAll(Set<SubmissionId> ids) {
        List<Submission> locked = rows.lockAll(ids);
        if (locked.size() < ids.size()) {
            throw unknown();
        }
        return locked.stream().sorted(Comparator.comparing(Submission::indicator)).toList();
    }

    /** Every submission of an assessment. */
    public List<Submission> ofAssessment(AssessmentId assessment) {
        return rows.ofAssessment(assessment);
    }

    /** What a stranger to the submission is told as well: whether there is one is none of their business. */
    public static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
    }
}
