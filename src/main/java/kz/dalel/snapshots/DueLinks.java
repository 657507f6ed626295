package kz.dalel.snapshots;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VerdictLookup;
import kz.dalel.evidence.VersionId;
import kz.dalel.snapshots.fetch.PageFetcher;
import kz.dalel.snapshots.persistence.SnapshotRows;
import org.springframework.stereotype.Component;

/** Which pages of a submission are still to be looked at. */
@Component
class DueLinks {

    private final Evidence evidence;
    private final VerdictLookup verdicts;
    private final SnapshotRows snapshots;
    private final PageFetcher fetcher;

    DueLinks(Evidence evidence, VerdictLookup verdicts, SnapshotRows snapshots, PageFetcher fetcher) {
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.snapshots = snapshots;
        this.fetcher = fetcher;
    }

    /**
     * When evidence has come in, every link that has never been looked at; before the verdict, the links of what is still to
     * be decided, unless they were looked at since.
     *
     * @return the links by the address they lead to, so that a page that many items name is fetched once
     */
    Map<URI, List<LinkOfVersion>> of(SubmissionId submission, Occasion occasion, Instant since) {
        List<Snapshot> taken = snapshots.ofSubmission(submission);
        Map<LinkOfVersion, Instant> lastLooks = new HashMap<>();
        taken.forEach(each ->
                lastLooks.put(new LinkOfVersion(each.version(), each.link(), each.address()), each.takenAt()));
        Set<VersionId> decided = occasion == Occasion.RECEIVED ? Set.of() : verdicts.given(submission).keySet();
        Map<URI, List<LinkOfVersion>> due = new LinkedHashMap<>();
        for (ItemVersion version : evidence.currentVersions(submission)) {
            if (!decided.contains(version.id())) {
                add(version, occasion, since, lastLooks, due);
            }
        }
        return due;
    }

    private void add(
            ItemVersion version,
            Occasion occasion,
            Instant since,
            Map<LinkOfVersion, Instant> lastLooks,
            Map<URI, List<LinkOfVersion>> due) {
        List<Link> links = version.content().links();
        for (int index = 0; index < links.size(); index++) {
            Optional<URI> page = links.get(index).uri().filter(fetcher::mayFetch);
            LinkOfVersion link = new LinkOfVersion(version.id(), index, links.get(index).address());
            if (page.isPresent() && isDue(occasion, since, lastLooks.get(link))) {
                due.computeIfAbsent(page.get(), address -> new ArrayList<>()).add(link);
            }
        }
    }

    private static boolean isDue(Occasion occasion, Instant since, Instant lastLook) {
        return occasion == Occasion.RECEIVED ? lastLook == null : lastLook != null && lastLook.isBefore(since);
    }

    /**
     * A link of a version.
     *
     * @param link which one, from 0
     * @param address as the officer typed it
     */
    record LinkOfVersion(VersionId version, int link, String address) {}
}
