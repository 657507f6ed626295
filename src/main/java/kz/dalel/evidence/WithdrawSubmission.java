package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.HandOver.End;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.domain.Versions;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.ReceiptRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a submission back, so that it can be put right and submitted anew: from the head of the body at any time before the
 * deadline, from the verifiers until one of them has started. The draft is what was submitted; every item gets a version that
 * says it was withdrawn, and the receipt is marked, so that what was received stays to be seen but counts for nothing.
 */
@Service
public class WithdrawSubmission {

    private final SubmissionAccess access;
    private final VerdictLookup verdicts;
    private final ItemQueries queries;
    private final ItemRows items;
    private final SubmissionRows submissions;
    private final HandOverRows handOvers;
    private final Receipts receipts;
    private final ReceiptRows receiptRows;
    private final IndicatorProcess process;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    WithdrawSubmission(
            SubmissionAccess access,
            VerdictLookup verdicts,
            ItemQueries queries,
            ItemRows items,
            SubmissionRows submissions,
            HandOverRows handOvers,
            Receipts receipts,
            ReceiptRows receiptRows,
            IndicatorProcess process,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.verdicts = verdicts;
        this.queries = queries;
        this.items = items;
        this.submissions = submissions;
        this.handOvers = handOvers;
        this.receipts = receipts;
        this.receiptRows = receiptRows;
        this.process = process;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param confirmed whether the officer said so outright
     * @throws UserError if it was not confirmed, the person is no officer of the body, the submission deadline has passed,
     *     nothing is there to be taken back, or a verifier has started: who and when
     */
    @Transactional
    public void handle(PersonId actor, SubmissionId id, boolean confirmed) {
        Submission submission = access.lockForOfficer(actor, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<UserError> refusal = refusal(submission, now);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (!confirmed) {
            throw new UserError(UserError.Kind.INVALID, "evidence.withdrawal.notConfirmed");
        }
        if (submission.state() == State.AWAITING_APPROVAL) {
            handOvers.end(handOvers.latest(id).orElseThrow(), new End(How.TAKEN_BACK, actor, now, null));
        } else {
            withdraw(submission, actor, now);
        }
        submissions.reopened(id);
        ledger.record(actor, LedgerAct.SUBMISSION_WITHDRAWN, submission.businessKey());
        process.submissionWithdrawn(submission);
    }

    /** Why no officer can take the submission back at the moment; empty if it can be taken back. */
    @Transactional(readOnly = true)
    public Optional<UserError> refusal(Submission submission) {
        return refusal(submission, clock.instant());
    }

    /** Which of these an officer can take back at the moment; as many queries for many as for one. */
    @Transactional(readOnly = true)
    public Set<SubmissionId> possible(Collection<Submission> any) {
        Instant now = clock.instant();
        Map<SubmissionId, Submission> candidates = any.stream()
                .filter(submission -> refusalByItself(submission, now).isEmpty())
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        Set<SubmissionId> possible = new HashSet<>(candidates.keySet());
        possible.removeAll(verdicts.startedAmong(candidates.values().stream()
                .filter(WithdrawSubmission::isWithVerifiers)
                .map(Submission::id)
                .toList()));
        return possible;
    }

    private Optional<UserError> refusal(Submission submission, Instant now) {
        return refusalByItself(submission, now)
                .or(() -> isWithVerifiers(submission)
                        ? verdicts.started(submission.id()).map(this::started)
                        : Optional.empty());
    }

    private static boolean isWithVerifiers(Submission submission) {
        return submission.state() == State.SUBMITTED;
    }

    /** As far as the submission itself tells, without what verifiers have done. */
    private static Optional<UserError> refusalByItself(Submission submission, Instant now) {
        if (!isWithVerifiers(submission) && submission.state() != State.AWAITING_APPROVAL) {
            return Optional.of(new UserError(UserError.Kind.CONFLICT, "evidence.withdrawal.nothingToTakeBack"));
        }
        if (now.isAfter(submission.deadline())) {
            return Optional.of(new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.withdrawal.deadlinePassed",
                    Moments.format(submission.deadline())));
        }
        return Optional.empty();
    }

    private UserError started(VerdictLookup.Started started) {
        return new UserError(
                UserError.Kind.CONFLICT,
                "evidence.withdrawal.verificationStarted",
                names.of(started.by()),
                Moments.format(started.at()));
    }

    private void withdraw(Submission submission, PersonId actor, Instant now) {
        Versions versions = new Versions(submission, Optional.empty(), submission.round(), actor, now);
        items.insertVersions(queries.current(submission.id()).stream()
                .map(versions::withdrawing)
                .toList());
        receiptRows.withdraw(receipts.standing(submission.id()).orElseThrow(), actor, now);
    }
}
