package kz.dalel.verification.process;

import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.TaskGivenBack;
import kz.dalel.tasks.TaskTaken;
import kz.dalel.verification.StartVerification;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A verifier who takes the task has started, in the same transaction or not at all. */
@Component
class VerificationTaken {

    private final StartVerification startVerification;

    VerificationTaken(StartVerification startVerification) {
        this.startVerification = startVerification;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskTaken taken) {
        if (taken.is(EvidenceVerificationProcess.KEY, EvidenceVerificationProcess.VERIFY_EVIDENCE)) {
            startVerification.handle(
                    taken.task().actor(),
                    SubmissionId.of(taken.task().text(EvidenceVerificationProcess.SUBMISSION_ID)));
        }
    }

    /** A verification was given out; it is not for the verifier to drop it. */
    @EventListener
    void on(TaskGivenBack givenBack) {
        boolean verification = EvidenceVerificationProcess.KEY.equals(givenBack.processKey())
                && EvidenceVerificationProcess.VERIFY_EVIDENCE.equals(givenBack.taskKey());
        if (verification) {
            throw new UserError(UserError.Kind.FORBIDDEN, "verification.notToGiveBack");
        }
    }
}
