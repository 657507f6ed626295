package kz.dalel.snapshots.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.snapshots.Occasion;
import kz.dalel.snapshots.Snapshot;
import kz.dalel.snapshots.SnapshotSettings;
import kz.dalel.snapshots.Snapshots;
import kz.dalel.snapshots.domain.Comparison;
import kz.dalel.snapshots.web.SnapshotsView.LinkView;
import kz.dalel.snapshots.web.SnapshotsView.LookView;
import org.springframework.stereotype.Component;

/** Puts together what a person sees of a submission's snapshots. */
@Component
class SnapshotViews {

    private static final Messages MESSAGES = Messages.of("snapshots");

    private final SnapshotSettings settings;
    private final Snapshots snapshots;

    SnapshotViews(SnapshotSettings settings, Snapshots snapshots) {
        this.settings = settings;
        this.snapshots = snapshots;
    }

    SnapshotsView of(SubmissionId id, PersonId reader) {
        Map<Link, List<Snapshot>> byLink = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots.ofSubmission(reader, id)) {
            byLink.computeIfAbsent(new Link(snapshot.version(), snapshot.link()), link -> new ArrayList<>())
                    .add(snapshot);
        }
        return new SnapshotsView(
                settings.enabled(),
                settings.enabled() && snapshots.areBeingTaken(id),
                byLink.entrySet().stream()
                        .map(link -> new LinkView(
                                link.getKey().version(), link.getKey().number(), looks(link.getValue())))
                        .toList());
    }

    private static List<LookView> looks(List<Snapshot> ofLink) {
        Snapshot first = ofLink.get(0);
        return ofLink.stream().map(each -> look(first, each)).toList();
    }

    private static LookView look(Snapshot first, Snapshot snapshot) {
        return new LookView(
                snapshot.id(),
                snapshot.occasion(),
                snapshot.takenAt(),
                snapshot.opened(),
                words(snapshot),
                snapshot.occasion() == Occasion.RECEIVED
                        ? null
                        : Comparison.between(first, snapshot).isPresent(),
                snapshot.sha256() != null && snapshot.removedOn() == null,
                snapshot.textSha256() != null && snapshot.removedOn() == null,
                removed(snapshot),
                snapshot.size(),
                snapshot.sha256(),
                snapshot.server());
    }

    private static String removed(Snapshot snapshot) {
        return snapshot.removedOn() == null
                ? null
                : MESSAGES.text("snapshots.removed", Language.current().write(snapshot.removedOn()), snapshot.sha256());
    }

    private static String words(Snapshot snapshot) {
        if (snapshot.failure() != null) {
            return MESSAGES.text("snapshots.failed", MESSAGES.text("snapshots.failure." + snapshot.failure()));
        }
        String status = Integer.toString(snapshot.status());
        if (snapshot.redirected()) {
            return snapshot.location() == null
                    ? MESSAGES.text("snapshots.redirectedNowhere", status)
                    : MESSAGES.text("snapshots.redirected", status, snapshot.location());
        }
        return MESSAGES.text(snapshot.opened() ? "snapshots.opened" : "snapshots.notThere", status);
    }

    /** Which of a version's links. */
    private record Link(VersionId version, int number) {}
}
