package kz.dalel.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What this room needs to know of verdicts; the verifiers' room answers. */
public interface VerdictLookup {

    /** The current versions that were returned for correction and not corrected since. */
    Set<VersionId> returned(SubmissionId submission);

    /** Which of these versions are accepted, in full or in part. */
    Set<VersionId> accepted(Collection<VersionId> versions);

    /** The verdict that counts, by version. */
    Map<VersionId, GivenVerdict> given(SubmissionId submission);
}
