package kz.dalel.verification;

import java.util.List;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Whether a submission is with the verifiers, and if not, whether its body took it back. */
@Component
class WithVerifiers {

    private final Evidence evidence;
    private final PersonNames names;

    WithVerifiers(Evidence evidence, PersonNames names) {
        this.evidence = evidence;
        this.names = names;
    }

    /** @throws UserError {@code CONFLICT} unless it is with the verifiers; the sentence tells who took it back and when */
    void require(Submission submission) {
        if (submission.state() != State.SUBMITTED) {
            throw refusal(submission);
        }
    }

    /** What a verifier is told of a submission that is with somebody else. */
    UserError refusal(Submission submission) {
        List<Receipt> receipts = evidence.receipts(submission.id());
        return submission.isReceived() || receipts.isEmpty()
                ? new UserError(UserError.Kind.CONFLICT, "verification.notSubmitted")
                : receipts.get(receipts.size() - 1)
                        .withdrawn()
                        .map(withdrawn -> new UserError(
                                UserError.Kind.CONFLICT,
                                "verification.withdrawn",
                                names.of(withdrawn.by()),
                                Moments.format(withdrawn.at())))
                        .orElseThrow();
    }
}
