package kz.dalel.snapshots.domain;

import java.time.Instant;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.snapshots.Occasion;

/** Carries the fetching of a submission's pages, which may take minutes, beside everything else. */
public interface SnapshotProcess {

    /**
     * @param requestedAt pages that were looked at since are done
     */
    void start(Submission submission, Occasion occasion, Instant requestedAt);

    /** Whether pages of the submission are being fetched, or about to be. */
    boolean isRunning(SubmissionId submission);
}
