package kz.dalel.evidence;

import java.time.Instant;
import kz.dalel.evidence.HandOver.End;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Whether the head of a body can decide about a submission now, and if not, who or what was faster. */
@Component
class ReadyForApproval {

    private final HandOverRows handOvers;
    private final Receipts receipts;
    private final PersonNames names;

    ReadyForApproval(HandOverRows handOvers, Receipts receipts, PersonNames names) {
        this.handOvers = handOvers;
        this.receipts = receipts;
        this.names = names;
    }

    /**
     * The hand-over that waits for the head.
     *
     * @param submission its row is held
     * @throws UserError {@code CONFLICT} after the deadline, and if the submission is not before the head
     */
    HandOver require(Submission submission, Instant now) {
        if (submission.state() == State.AWAITING_APPROVAL || submission.outcome() == Submission.Outcome.NOT_SUBMITTED) {
            Moments.requireInTime(now, submission.deadline(), "evidence.approval.deadlinePassed");
        }
        if (submission.state() == State.AWAITING_APPROVAL) {
            return handOvers.latest(submission.id()).orElseThrow();
        }
        throw receipts.standing(submission.id())
                .map(this::receivedAlready)
                .orElseGet(() -> notHere(submission));
    }

    private UserError receivedAlready(Receipt receipt) {
        return receipt.approved()
                .map(approved -> conflict(
                        "alreadyApproved",
                        names.of(approved.by()),
                        Moments.format(receipt.receivedAt()),
                        receipt.number()))
                .orElseGet(() -> conflict("notHandedOver"));
    }

    private UserError notHere(Submission submission) {
        if (submission.state() == State.CLOSED) {
            return new UserError(UserError.Kind.CONFLICT, "evidence.closed." + submission.outcome());
        }
        return handOvers.latest(submission.id())
                .flatMap(HandOver::end)
                .map(this::ended)
                .orElseGet(() -> conflict("notHandedOver"));
    }

    private UserError ended(End end) {
        return switch (end.how()) {
            case SENT_BACK -> conflict("sentBack", names.of(end.by()), Moments.format(end.at()));
            case TAKEN_BACK -> conflict("takenBack", names.of(end.by()), Moments.format(end.at()));
            case APPROVED, CLOSED -> conflict("notHandedOver");
        };
    }

    private static UserError conflict(String code, Object... arguments) {
        return new UserError(UserError.Kind.CONFLICT, "evidence.approval." + code, arguments);
    }
}
