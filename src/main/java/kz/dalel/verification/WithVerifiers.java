package kz.dalel.verification;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;

/** Whether a submission is with the verifiers, and if not, who decided on it or took it back. */
@Component
class WithVerifiers {

    private final Evidence evidence;
    private final VerdictRows verdicts;
    private final PersonNames names;

    WithVerifiers(Evidence evidence, VerdictRows verdicts, PersonNames names) {
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.names = names;
    }

    /** @throws UserError {@code CONFLICT} unless it is with the verifiers; the sentence tells who decided or took it back, and when */
    void require(PersonId reader, Submission submission) {
        if (submission.state() != State.SUBMITTED) {
            throw refusal(reader, submission);
        }
    }

    /** What a verifier is told of a submission that is with somebody else. */
    UserError refusal(PersonId reader, Submission submission) {
        List<Receipt> receipts = evidence.receipts(submission.id());
        return submission.isReceived() || receipts.isEmpty()
                ? lastDecision(submission)
                        .map(verdict -> decided(reader, verdict))
                        .orElseGet(() -> new UserError(UserError.Kind.CONFLICT, "verification.notSubmitted"))
                : receipts.get(receipts.size() - 1)
                        .withdrawn()
                        .map(withdrawn -> new UserError(
                                UserError.Kind.CONFLICT,
                                "verification.withdrawn",
                                names.of(withdrawn.by()),
                                Moments.format(withdrawn.at())))
                        .orElseThrow();
    }

    /** What verifiers decided last; empty if they have not decided yet. */
    Optional<Verdict> lastDecision(Submission submission) {
        return verdicts.ofSubmission(submission.id()).stream()
                .filter(verdict -> verdict.stage() == Stage.VERIFICATION)
                .reduce((earlier, later) -> later);
    }

    private UserError decided(PersonId reader, Verdict verdict) {
        String when = Moments.format(verdict.decidedAt());
        return verdict.decidedBy().equals(reader)
                ? new UserError(UserError.Kind.CONFLICT, "verification.alreadyDecidedByYou", when)
                : new UserError(UserError.Kind.CONFLICT, "verification.alreadyDecided", names.of(verdict.decidedBy()), when);
    }
}
