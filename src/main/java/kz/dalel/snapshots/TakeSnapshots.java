package kz.dalel.snapshots;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.snapshots.DueLinks.LinkOfVersion;
import kz.dalel.snapshots.domain.Answer;
import kz.dalel.snapshots.fetch.PageFetcher;
import org.springframework.stereotype.Service;

/**
 * Fetches the pages behind a submission's links and keeps what came back. A page that does not open is kept as that. No
 * database connection is held while a host takes its time, and what is kept already is not fetched again, so that it may be
 * broken off and begun anew at any moment.
 */
@Service
public class TakeSnapshots {

    private final Submissions submissions;
    private final DueLinks dueLinks;
    private final PageFetcher fetcher;
    private final SnapshotStore store;
    private final Clock clock;

    TakeSnapshots(
            Submissions submissions, DueLinks dueLinks, PageFetcher fetcher, SnapshotStore store, Clock clock) {
        this.submissions = submissions;
        this.dueLinks = dueLinks;
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Looks at some of the pages that are due, so that whoever calls can say in between that work goes on.
     *
     * @return whether there are more
     */
    public boolean handle(Command command) {
        Map<URI, List<LinkOfVersion>> due =
                dueLinks.of(command.submission(), command.occasion(), command.requestedAt());
        Submission submission = submissions.get(command.submission());
        due.entrySet().stream()
                .limit(command.most())
                .forEach(page -> take(submission, page.getKey(), page.getValue(), command.occasion()));
        return due.size() > command.most();
    }

    private void take(Submission submission, URI page, List<LinkOfVersion> links, Occasion occasion) {
        Instant takenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Answer answer = fetcher.fetch(page);
        store.keep(submission, links, occasion, takenAt, answer);
    }

    /**
     * What to look at.
     *
     * @param submission whose links
     * @param occasion why
     * @param requestedAt pages that were looked at since are done
     * @param most how many pages at most
     */
    public record Command(SubmissionId submission, Occasion occasion, Instant requestedAt, int most) {}
}
