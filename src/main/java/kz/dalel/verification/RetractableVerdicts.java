package kz.dalel.verification;

import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.VersionId;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which verdicts a person could take back now, to offer no more than that; {@link RetractVerdicts} judges once more, with the
 * rows held.
 */
@Service
@Transactional(readOnly = true)
public class RetractableVerdicts {

    private final VerifierAccess access;
    private final Assessments assessments;
    private final Evidence evidence;
    private final VerdictRows verdicts;

    RetractableVerdicts(VerifierAccess access, Assessments assessments, Evidence evidence, VerdictRows verdicts) {
        this.access = access;
        this.assessments = assessments;
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    /** The versions of a submission on which the person's own verdict stands, with nothing built on it. */
    public Set<VersionId> of(PersonId person, Submission submission) {
        if (!access.isImpartialVerifier(person, submission.body()) || isTooLate(submission)) {
            return Set.of();
        }
        Set<VersionId> current = evidence.currentVersions(submission.id()).stream()
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
        return verdicts.effective(submission.id()).stream()
                .filter(verdict -> verdict.stage() == Stage.VERIFICATION && verdict.decidedBy().equals(person))
                .map(Verdict::version)
                .filter(current::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** After the last indicator of the body has closed, its scoring has been set going. */
    private boolean isTooLate(Submission submission) {
        Assessment assessment = assessments.get(submission.assessmentId());
        boolean scored = assessment.state() != Assessment.State.COLLECTING || assessment.indicatorsOpen() == 0;
        boolean otherwiseClosed = submission.state() == State.CLOSED && submission.outcome() != Outcome.VERIFIED;
        return scored || otherwiseClosed;
    }
}
