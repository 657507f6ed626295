package kz.dalel.verification;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VerdictLookup;
import kz.dalel.evidence.VersionId;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;

/** Answers what the evidence's room asks about verdicts. */
@Component
class VerdictsOnEvidence implements VerdictLookup {

    private final VerdictRows rows;

    VerdictsOnEvidence(VerdictRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<VersionId> returned(SubmissionId submission) {
        return rows.returned(submission);
    }

    @Override
    public Set<VersionId> accepted(Collection<VersionId> versions) {
        return rows.effective(versions).stream()
                .filter(Verdict::isAccepted)
                .map(Verdict::version)
                .collect(Collectors.toSet());
    }
}
