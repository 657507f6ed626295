package kz.dalel.snapshots.process;

import org.springframework.stereotype.Component;

/** Does in tests, at once, what a running system's threads do in the background. */
@Component
public class SnapshotPlay {

    private final TakeSnapshotsWorker worker;

    SnapshotPlay(TakeSnapshotsWorker worker) {
        this.worker = worker;
    }

    /** Looks at every page that is waited for. */
    public void fetchAll() {
        while (fetchOfOne()) {
            // Until nothing is waiting any more.
        }
    }

    /** Looks at the pages of one submission; false if none is waiting. */
    public boolean fetchOfOne() {
        return worker.workOnOne();
    }
}
