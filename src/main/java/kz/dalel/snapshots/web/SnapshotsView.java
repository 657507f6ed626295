package kz.dalel.snapshots.web;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.VersionId;
import kz.dalel.snapshots.Occasion;
import kz.dalel.snapshots.SnapshotId;

/**
 * The snapshots of a submission's links.
 *
 * @param enabled whether pages are kept in this system at all; where they are not, what counts is what the verifier saw on
 *     the day of the verdict
 * @param checking whether pages are being looked at now
 * @param links each link that was looked at
 */
record SnapshotsView(boolean enabled, boolean checking, List<LinkView> links) {

    /**
     * A link's snapshots.
     *
     * @param link which of the version's links, from 0
     * @param looks in the order of time
     */
    record LinkView(VersionId versionId, int link, List<LookView> looks) {}

    /**
     * One look.
     *
     * @param opened whether the page itself came back
     * @param text what came of it, in words
     * @param differs whether a later look found the page other than the first did; null for the first
     * @param hasPage whether there is something to be saved
     * @param hasText whether what came back can be read as text
     * @param removed that there is nothing of it any more, and since when; null while there is
     */
    record LookView(
            SnapshotId id,
            Occasion occasion,
            Instant takenAt,
            boolean opened,
            String text,
            Boolean differs,
            boolean hasPage,
            boolean hasText,
            String removed,
            Long size,
            String sha256,
            String server) {}
}
