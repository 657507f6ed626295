package kz.dalel.snapshots;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.evidence.EvidenceReceived;
import kz.dalel.evidence.Submissions;
import kz.dalel.snapshots.domain.SnapshotProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the pages behind new evidence looked at as soon as it is received; the officer does not wait for them. */
@Component
class EvidenceNews {

    private final SnapshotSettings settings;
    private final Submissions submissions;
    private final DueLinks dueLinks;
    private final SnapshotProcess process;
    private final Clock clock;

    EvidenceNews(
            SnapshotSettings settings,
            Submissions submissions,
            DueLinks dueLinks,
            SnapshotProcess process,
            Clock clock) {
        this.settings = settings;
        this.submissions = submissions;
        this.dueLinks = dueLinks;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EvidenceReceived received) {
        Instant now = clock.instant();
        if (settings.enabled()
                && !dueLinks.of(received.submission(), Occasion.RECEIVED, now).isEmpty()) {
            process.start(submissions.get(received.submission()), Occasion.RECEIVED, now);
        }
    }
}
