package kz.dalel.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;

/** What of a submission waits for a verifier's verdict. */
@Component
class OpenVersions {

    private final Evidence evidence;
    private final VerdictRows verdicts;

    OpenVersions(Evidence evidence, VerdictRows verdicts) {
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    List<ItemVersion> of(SubmissionId submission) {
        Set<VersionId> decided =
                verdicts.ofSubmission(submission).stream().map(Verdict::version).collect(Collectors.toSet());
        return evidence.currentVersions(submission).stream()
                .filter(version -> !decided.contains(version.id()))
                .toList();
    }
}
