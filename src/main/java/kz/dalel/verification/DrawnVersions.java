package kz.dalel.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import org.springframework.stereotype.Component;

/** What drawn items say. */
@Component
class DrawnVersions {

    private final Evidence evidence;

    DrawnVersions(Evidence evidence) {
        this.evidence = evidence;
    }

    List<ItemVersion> of(SubmissionId submission, List<SecondCheckItem> items) {
        Set<VersionId> drawn = items.stream().map(item -> item.first().version()).collect(Collectors.toSet());
        return evidence.currentVersions(submission).stream()
                .filter(version -> drawn.contains(version.id()))
                .toList();
    }
}
