package kz.dalel.verification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.GivenVerdict;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VerdictLookup;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.persistence.SecondCheckRows;
import kz.dalel.verification.persistence.VerdictRows;
import kz.dalel.verification.persistence.VerificationStartRows;
import org.springframework.stereotype.Component;

/** Answers what the evidence's room asks about verdicts. */
@Component
class VerdictsOnEvidence implements VerdictLookup {

    private final VerdictRows rows;
    private final VerificationStartRows starts;
    private final SecondCheckRows secondChecks;
    private final HiddenVerdicts hidden;
    private final PersonNames names;

    VerdictsOnEvidence(
            VerdictRows rows,
            VerificationStartRows starts,
            SecondCheckRows secondChecks,
            HiddenVerdicts hidden,
            PersonNames names) {
        this.rows = rows;
        this.starts = starts;
        this.secondChecks = secondChecks;
        this.hidden = hidden;
        this.names = names;
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

    @Override
    public Optional<Started> started(SubmissionId submission) {
        return starts.find(submission);
    }

    @Override
    public Set<SubmissionId> startedAmong(Collection<SubmissionId> submissions) {
        return starts.among(submissions);
    }

    @Override
    public Map<VersionId, GivenVerdict> given(SubmissionId submission) {
        Function<PersonId, String> nameOf = names.remembering();
        return rows.effective(submission).stream()
                .collect(Collectors.toMap(Verdict::version, verdict -> given(verdict, nameOf.apply(verdict.decidedBy()))));
    }

    @Override
    public boolean isHiddenFrom(PersonId reader, Submission submission) {
        return !hidden.among(reader, List.of(submission)).isEmpty();
    }

    @Override
    public boolean isCheckedTwice(SubmissionId submission) {
        return secondChecks.openOf(submission).isPresent();
    }

    private static GivenVerdict given(Verdict verdict, String decidedBy) {
        RejectionReason reason = verdict.reason();
        return new GivenVerdict(
                verdict.outcome().name(),
                verdict.quantity(),
                reason == null ? null : reason.name(),
                reason == null ? null : reason.title(),
                verdict.clause(),
                verdict.comment(),
                decidedBy,
                verdict.decidedAt(),
                verdict.stage().name());
    }
}
