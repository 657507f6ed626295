package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.CheckEvidence;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmissionStages;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.evidence.VersionId;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerdictDraftRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives every open version of a submission its verdict, as the verifier's draft has it. What is returned goes back to the
 * body for the full correction term, counted from the return, also on the last day: a verifier's lateness never costs
 * the body. If nothing is returned, the submission is closed.
 */
@Service
public class VerifyEvidence {

    private final VerifierAccess access;
    private final CheckEvidence checkEvidence;
    private final WithVerifiers withVerifiers;
    private final OpenVersions openVersions;
    private final Evidence evidence;
    private final TermsOfSubmission terms;
    private final SubmissionStages stages;
    private final DrawSecondCheck drawSecondCheck;
    private final VerdictRows verdicts;
    private final VerdictDraftRows drafts;
    private final Cycles cycles;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    VerifyEvidence(
            VerifierAccess access,
            CheckEvidence checkEvidence,
            WithVerifiers withVerifiers,
            OpenVersions openVersions,
            Evidence evidence,
            TermsOfSubmission terms,
            SubmissionStages stages,
            DrawSecondCheck drawSecondCheck,
            VerdictRows verdicts,
            VerdictDraftRows drafts,
            Cycles cycles,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.checkEvidence = checkEvidence;
        this.withVerifiers = withVerifiers;
        this.openVersions = openVersions;
        this.evidence = evidence;
        this.terms = terms;
        this.stages = stages;
        this.drawSecondCheck = drawSecondCheck;
        this.verdicts = verdicts;
        this.drafts = drafts;
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The same verifier doing it once more changes nothing and gets the same answer.
     *
     * @throws RowErrors with everything that is missing or wrong in the verdicts
     * @throws UserError if the person may not decide about the submission, it was given to somebody else, or somebody else has
     *     decided: who and when
     */
    @Transactional
    public Decision handle(PersonId actor, SubmissionId id) {
        Submission submission = access.lock(actor, id);
        if (submission.state() != State.SUBMITTED) {
            return earlierDecision(actor, submission);
        }
        Optional<PersonId> actingFor = access.requireGiven(actor, submission);
        List<VerdictRow> rows = drafts.find(id).rows();
        List<ItemVersion> open = openVersions.of(id);
        VerdictRules.checkVerification(rows, open, terms.of(submission).indicator().measure());
        // What could be noticed up to the decision stands beside it in the record.
        checkEvidence.handle(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        verdicts.insert(rows.stream()
                .map(row -> row.verdict(Stage.VERIFICATION, Optional.empty(), actor, actingFor, now))
                .toList());
        ledger.record(actor, LedgerAct.VERDICTS_GIVEN, submission.businessKey());
        drafts.save(id, new VerdictDraft(drafts.find(id).revision() + 1, List.of(), actor, now));
        return close(submission, open, actor, now);
    }

    /** What went back before and was not corrected yet, when a verdict was taken back, goes back once more. */
    private Decision close(Submission submission, List<ItemVersion> decided, PersonId actor, Instant now) {
        Set<VersionId> awaited = verdicts.returned(submission.id());
        if (awaited.isEmpty()) {
            stages.verified(submission.id(), now);
            drawSecondCheck.handle(submission);
            return new Decision(Optional.empty());
        }
        Set<VersionId> decidedNow = decided.stream().map(ItemVersion::id).collect(Collectors.toSet());
        Map<Boolean, List<ItemVersion>> returned = evidence.currentVersions(submission.id()).stream()
                .filter(version -> awaited.contains(version.id()))
                .collect(Collectors.partitioningBy(version -> decidedNow.contains(version.id())));
        int days = cycles.get(submission.cycleId()).correctionDays();
        Instant deadline = deadlines.afterWorkingDays(now, days);
        stages.returned(submission.id(), returned.get(true), returned.get(false), actor, now, deadline);
        return new Decision(Optional.of(deadline));
    }

    /** Whoever asks again is told the same again; anybody else is told who was first. */
    private Decision earlierDecision(PersonId actor, Submission submission) {
        withVerifiers.lastDecision(submission)
                .filter(decision -> decision.decidedBy().equals(actor))
                .orElseThrow(() -> withVerifiers.refusal(actor, submission));
        boolean returned = submission.state() == State.RETURNED;
        return new Decision(returned ? Optional.of(submission.correctionDeadline()) : Optional.empty());
    }

    /**
     * What follows from the verdicts.
     *
     * @param correctionDeadline until when the body can correct what was returned; empty if nothing was
     */
    public record Decision(Optional<Instant> correctionDeadline) {

        public boolean itemsReturned() {
            return correctionDeadline.isPresent();
        }
    }
}
