package kz.dalel.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.appeal.domain.Dispute;
import kz.dalel.appeal.domain.DisputedItem;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.VersionId;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.Verdicts;
import org.springframework.stereotype.Component;

/** Gathers what an appeal is about. */
@Component
class Disputes {

    private final Evidence evidence;
    private final Verdicts verdicts;
    private final AcceptedEvidence accepted;

    Disputes(Evidence evidence, Verdicts verdicts, AcceptedEvidence accepted) {
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.accepted = accepted;
    }

    Dispute of(Appeal appeal) {
        Map<VersionId, Verdict> standing = verdicts.effective(appeal.submissionId());
        List<DisputedItem> disputed = evidence.currentVersions(appeal.submissionId()).stream()
                .map(version -> new DisputedItem(version, Optional.ofNullable(standing.get(version.id()))))
                .filter(item -> isOpenTo(appeal, item))
                .toList();
        return new Dispute(disputed, accepted.of(appeal.submissionId()));
    }

    /** What counts in full cannot gain; new evidence of another appeal that was never decided on is not this one's matter. */
    private static boolean isOpenTo(Appeal appeal, DisputedItem item) {
        ItemVersion version = item.version();
        return item.standing()
                .map(verdict -> verdict.outcome() != Outcome.ACCEPTED)
                .orElseGet(() -> version.appeal().filter(appeal.id().value()::equals).isPresent());
    }
}
