package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.HandedContent;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.Cycles;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Presents what a body has to show for an indicator: the rows of its draft, a nil return, or the statement that there is
 * nothing to submit. It is received at once, at the server's time, unless heads approve in this quarter: then it is checked
 * in full, fixed, and put before the head of the body. Doing it once more changes nothing and gets the same answer.
 */
@Service
public class SubmitEvidence {

    private final SubmissionAccess access;
    private final Intake intake;
    private final Reception reception;
    private final Cycles cycles;
    private final SubmissionRows submissions;
    private final HandOverRows handOvers;
    private final Receipts receipts;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    SubmitEvidence(
            SubmissionAccess access,
            Intake intake,
            Reception reception,
            Cycles cycles,
            SubmissionRows submissions,
            HandOverRows handOvers,
            Receipts receipts,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.intake = intake;
        this.reception = reception;
        this.cycles = cycles;
        this.submissions = submissions;
        this.handOvers = handOvers;
        this.receipts = receipts;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param id what is submitted
     * @param act what the officer does
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if the person is no officer of the body, the deadline has passed, the submission is closed, was
     *     submitted otherwise or is before the head otherwise, or the act does not fit the draft or the indicator
     */
    @Transactional
    public Submitted handle(PersonId actor, SubmissionId id, Act act) {
        Submission submission = access.lockForOfficer(actor, id);
        Optional<Receipt> standing = receipts.standing(id);
        if (standing.isPresent()) {
            return Submitted.received(same(standing.get(), act));
        }
        if (submission.state() == State.AWAITING_APPROVAL) {
            return Submitted.handedOver(same(handOvers.latest(id).orElseThrow(), act));
        }
        Instant now = clock.instant();
        List<ItemVersion> presented = intake.submitting(submission, act, actor, now);
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        if (cycles.get(submission.cycleId()).approval() == ApprovalMode.OFF) {
            return Submitted.received(reception.receive(submission, act, actor, at, Optional.empty(), presented));
        }
        return Submitted.handedOver(handOver(submission, act, actor, at, presented));
    }

    private HandOver handOver(
            Submission submission, Act act, PersonId actor, Instant at, List<ItemVersion> presented) {
        int round = submission.nextRound();
        HandOver handOver = new HandOver(
                UUID.randomUUID(),
                submission.id(),
                round,
                act,
                presented.size(),
                HandedContent.hashOf(submission, round, act, presented),
                actor,
                at,
                Optional.empty());
        handOvers.insert(handOver);
        submissions.handedOver(submission.id());
        ledger.record(actor, LedgerAct.EVIDENCE_HANDED_OVER, submission.businessKey());
        return handOver;
    }

    private Receipt same(Receipt earlier, Act act) {
        if (earlier.act() != act) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.alreadySubmitted",
                    names.of(earlier.receivedBy()),
                    Moments.format(earlier.receivedAt()),
                    earlier.number());
        }
        return earlier;
    }

    private HandOver same(HandOver earlier, Act act) {
        if (earlier.act() != act) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.alreadyHandedOver",
                    names.of(earlier.handedBy()),
                    Moments.format(earlier.handedAt()));
        }
        return earlier;
    }
}
