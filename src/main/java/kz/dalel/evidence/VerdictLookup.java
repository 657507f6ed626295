package kz.dalel.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.PersonId;

/** What this room needs to know of verdicts; the verifiers' room answers. */
public interface VerdictLookup {

    /** The current versions that were returned for correction and not corrected since. */
    Set<VersionId> returned(SubmissionId submission);

    /** Which of these versions are accepted, in full or in part. */
    Set<VersionId> accepted(Collection<VersionId> versions);

    /**
     * Who was the first verifier to start on a submission, and when: to take its task or to mark a verdict. Empty as long as
     * nobody has.
     */
    Optional<Started> started(SubmissionId submission);

    /** Which of these submissions a verifier has started on, see {@link #started}. */
    Set<SubmissionId> startedAmong(Collection<SubmissionId> submissions);

    /** The verdict that counts, by version. */
    Map<VersionId, GivenVerdict> given(SubmissionId submission);

    /** Whether a person who may read a submission must not learn yet what was decided about it. */
    boolean isHiddenFrom(PersonId reader, Submission submission);

    /** Whether a second check of what was decided about a submission keeps its indicator from being closed. */
    boolean isCheckedTwice(SubmissionId submission);

    /**
     * The start of a verification.
     *
     * @param by the verifier
     * @param at when
     */
    record Started(PersonId by, Instant at) {}
}
