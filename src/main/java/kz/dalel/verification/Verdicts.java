package kz.dalel.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts that have been given. */
@Service
@Transactional(readOnly = true)
public class Verdicts {

    private final VerdictRows rows;

    Verdicts(VerdictRows rows) {
        this.rows = rows;
    }

    /** Every verdict of a submission that stands, in the order in which they were given. */
    public List<Verdict> all(SubmissionId submission) {
        return rows.ofSubmission(submission);
    }

    /** The verdict that counts, by version: one on appeal outranks a lapsed correction, which outranks a verifier's. */
    public Map<VersionId, Verdict> effective(SubmissionId submission) {
        return rows.effective(submission).stream()
                .collect(Collectors.toMap(Verdict::version, Function.identity()));
    }

    /** What was decided about a submission and taken back, in the order in which it was. */
    public List<RetractedVerdict> retracted(SubmissionId submission) {
        return rows.retracted(submission);
    }

    /**
     * The verifiers who decided anything about a submission, whether it stands or not; they must not decide on an appeal
     * against it.
     */
    public Set<PersonId> deciders(SubmissionId submission) {
        return rows.verifiersOf(submission);
    }
}
