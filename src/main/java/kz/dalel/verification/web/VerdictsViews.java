package kz.dalel.verification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.Assignments;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.RetractableVerdicts;
import kz.dalel.verification.RetractedVerdict;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictDraft;
import kz.dalel.verification.SecondChecks;
import kz.dalel.verification.Verdicts;
import kz.dalel.verification.VerifierAccess;
import kz.dalel.verification.domain.ItemChange;
import kz.dalel.verification.persistence.VerdictDraftRows;
import kz.dalel.verification.web.VerdictsView.ChangeView;
import kz.dalel.verification.web.VerdictsView.DecidedView;
import kz.dalel.verification.web.VerdictsView.ReasonView;
import kz.dalel.verification.web.VerdictsView.RetractedView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of the verdicts on a submission. */
@Component
@Transactional(readOnly = true)
class VerdictsViews {

    private static final List<ReasonView> REASONS = Arrays.stream(RejectionReason.values())
            .filter(RejectionReason::isForPeople)
            .map(reason -> new ReasonView(reason, reason.title()))
            .toList();

    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final VerifierAccess verifiers;
    private final Assignments assignments;
    private final TermsOfSubmission terms;
    private final Evidence evidence;
    private final Verdicts verdicts;
    private final SecondChecks secondChecks;
    private final RetractableVerdicts retractables;
    private final VerdictDraftRows drafts;
    private final PersonNames names;

    VerdictsViews(
            Submissions submissions,
            SubmissionAccess readers,
            VerifierAccess verifiers,
            Assignments assignments,
            TermsOfSubmission terms,
            Evidence evidence,
            Verdicts verdicts,
            SecondChecks secondChecks,
            RetractableVerdicts retractables,
            VerdictDraftRows drafts,
            PersonNames names) {
        this.submissions = submissions;
        this.readers = readers;
        this.verifiers = verifiers;
        this.assignments = assignments;
        this.terms = terms;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.secondChecks = secondChecks;
        this.retractables = retractables;
        this.drafts = drafts;
        this.names = names;
    }

    /**
     * Whoever may see the submission sees what was decided; what is being decided is for verifiers only.
     *
     * @throws UserError {@code NOT_FOUND} unless the reader may see the submission
     */
    VerdictsView of(SubmissionId id, PersonId reader) {
        Submission submission = submissions.get(id);
        readers.requireReader(reader, submission);
        boolean verifier = verifiers.mayDecide(reader, submission);
        VerdictDraft draft = verifier ? drafts.find(id) : VerdictDraft.EMPTY;
        List<ItemVersion> versions = evidence.allVersions(id);
        // Whoever is to look for the second time is not shown what was decided.
        boolean blind = secondChecks.isHiddenFrom(reader, submission);
        List<Verdict> given = blind ? List.of() : verdicts.all(id);
        Map<VersionId, Integer> rounds = versions.stream()
                .collect(Collectors.toMap(ItemVersion::id, ItemVersion::round));
        Function<PersonId, String> nameOf = names.remembering();
        Set<VersionId> retractable = retractables.of(reader, submission);
        return new VerdictsView(
                draft.revision(),
                draft.rows(),
                draft.savedBy() == null ? null : names.of(draft.savedBy()),
                draft.savedAt(),
                given.stream()
                        .map(verdict -> decided(
                                verdict,
                                nameOf,
                                rounds.get(verdict.version()),
                                verdict.decidedBy().equals(reader),
                                verdict.stage() == Stage.VERIFICATION && retractable.contains(verdict.version())))
                        .toList(),
                (blind ? List.<RetractedVerdict>of() : verdicts.retracted(id)).stream()
                        .map(retracted -> retracted(retracted, nameOf, reader))
                        .toList(),
                ItemChange.sinceReturn(versions, given).stream()
                        .map(ChangeView::of)
                        .toList(),
                REASONS,
                terms.of(submission).indicator().lines().toString(),
                verifier && submission.state() == State.SUBMITTED,
                givenTo(submission, reader).map(nameOf).orElse(null));
    }

    private Optional<PersonId> givenTo(Submission submission, PersonId reader) {
        boolean told = submission.state() == State.SUBMITTED && !readers.ofBody(reader, submission.body());
        return told ? assignments.acting(submission) : Optional.empty();
    }

    private static RetractedView retracted(
            RetractedVerdict retracted, Function<PersonId, String> nameOf, PersonId reader) {
        Verdict verdict = retracted.verdict();
        return new RetractedView(
                verdict.version(),
                verdict.outcome(),
                retracted.reason(),
                nameOf.apply(verdict.decidedBy()),
                retracted.at(),
                verdict.decidedBy().equals(reader));
    }

    private static DecidedView decided(
            Verdict verdict, Function<PersonId, String> nameOf, int round, boolean own, boolean retractable) {
        RejectionReason reason = verdict.reason();
        return new DecidedView(
                verdict.version(),
                verdict.outcome(),
                verdict.quantity(),
                reason,
                reason == null ? null : reason.title(),
                verdict.clause(),
                verdict.comment(),
                nameOf.apply(verdict.decidedBy()),
                verdict.actingFor() == null ? null : nameOf.apply(verdict.actingFor()),
                verdict.decidedAt(),
                verdict.stage(),
                round,
                own,
                retractable);
    }
}
