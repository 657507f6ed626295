package kz.dalel.snapshots;

/** Names of the model {@code processes/snapshots/link-snapshots.bpmn} that Java shares with it. */
public final class LinkSnapshotsProcess {

    public static final String KEY = "link-snapshots";

    /** Variable: the cycle's id; whoever cancels a cycle ends its instances by it. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: the submission's id. */
    public static final String SUBMISSION_ID = "submissionId";
    /** Variable: the {@link Occasion}, by name. */
    public static final String OCCASION = "occasion";
    /** Variable: since when the pages are to be looked at, a date; what was looked at later is done. */
    public static final String REQUESTED_AT = "requestedAt";

    /** Topic of the service task; its work is done outside of the engine's own threads. */
    public static final String TAKE_SNAPSHOTS = "takeSnapshots";

    private LinkSnapshotsProcess() {}
}
