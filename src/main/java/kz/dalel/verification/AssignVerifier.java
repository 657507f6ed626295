package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Assignment.Ground;
import kz.dalel.verification.domain.FairShare;
import kz.dalel.verification.persistence.AssignmentRows;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a submission that has come to verification to a verifier: corrections to whoever asked for them, everything else to
 * the least busy of those who work on its project and have no conflict of interest with the body. The body has no say in it.
 * Where nobody is suitable, that is noted, and the head of verification has to find somebody.
 */
@Service
public class AssignVerifier {

    private final Submissions submissions;
    private final TermsOfSubmission terms;
    private final OpenVersions openVersions;
    private final SuitableVerifiers suitable;
    private final AssignmentRows assignments;
    private final VerdictDraftRows drafts;
    private final ConflictsOfInterest conflicts;
    private final Ledger ledger;
    private final Clock clock;

    AssignVerifier(
            Submissions submissions,
            TermsOfSubmission terms,
            OpenVersions openVersions,
            SuitableVerifiers suitable,
            AssignmentRows assignments,
            VerdictDraftRows drafts,
            ConflictsOfInterest conflicts,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.terms = terms;
        this.openVersions = openVersions;
        this.suitable = suitable;
        this.assignments = assignments;
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Assigning once more changes nothing as long as the verifier can still do it.
     *
     * @return who is to decide now: the verifier, or the deputy while the verifier is away; empty if nobody is suitable
     * @throws IllegalStateException if the submission is not with the verifiers
     */
    @Transactional
    public Optional<PersonId> handle(SubmissionId id) {
        // The same order for everybody: first the submission, then the loads.
        Submission submission = submissions.lock(id);
        if (submission.state() != State.SUBMITTED) {
            throw new IllegalStateException("submission " + submission.businessKey() + " is " + submission.state());
        }
        Optional<Assignment> latest = assignments.latest(id);
        Optional<PersonId> kept = latest.flatMap(Assignment::verifier);
        Optional<PersonId> acting = kept.flatMap(verifier -> suitable.acting(verifier, submission.body()));
        if (acting.isPresent()) {
            if (latest.get().round() != submission.round()) {
                note(submission, latest, kept, Ground.SAME_VERIFIER);
            }
            return acting;
        }
        return choose(submission, latest);
    }

    private Optional<PersonId> choose(Submission submission, Optional<Assignment> latest) {
        forgetPartialMarks(submission);
        assignments.lock();
        int project = terms.of(submission).indicator().project();
        Optional<PersonId> chosen = new FairShare(assignments.seed(submission.cycleId()))
                .choose(submission.id(), project, suitable.of(submission.body()));
        boolean knownAlready = chosen.isEmpty()
                && latest.filter(each -> each.verifier().isEmpty() && each.round() == submission.round())
                        .isPresent();
        if (!knownAlready) {
            note(submission, latest, chosen, chosen.isPresent() ? Ground.BALANCED : Ground.NOBODY);
        }
        return chosen.flatMap(verifier -> suitable.acting(verifier, submission.body()));
    }

    /** What somebody with a conflict of interest has marked is not handed on. */
    private void forgetPartialMarks(Submission submission) {
        VerdictDraft draft = drafts.find(submission.id());
        if (!draft.rows().isEmpty() && conflicts.exist(draft.savedBy(), submission.body())) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            drafts.save(submission.id(), new VerdictDraft(draft.revision() + 1, List.of(), Verdict.SYSTEM, now));
        }
    }

    private void note(
            Submission submission, Optional<Assignment> latest, Optional<PersonId> verifier, Ground ground) {
        assignments.insert(new Assignment(
                submission.id(),
                latest.map(Assignment::number).orElse(0) + 1,
                verifier,
                submission.round(),
                Math.max(1, openVersions.of(submission.id()).size()),
                ground,
                null,
                Verdict.SYSTEM,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(Ledger.SYSTEM, LedgerAct.VERIFICATION_ASSIGNED, submission.businessKey());
    }
}
