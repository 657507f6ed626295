package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.evidence.Submission.State;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an officer beforehand what submitting or correcting would be refused for; nothing is kept. */
@Service
public class CheckDraft {

    private final SubmissionAccess access;
    private final Intake intake;
    private final Clock clock;

    CheckDraft(SubmissionAccess access, Intake intake, Clock clock) {
        this.access = access;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * @param act what the officer is about to do; of no matter in a correction
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError as {@link SubmitEvidence} and {@link CorrectEvidence} would
     */
    @Transactional
    public void handle(PersonId actor, SubmissionId id, Act act) {
        Submission submission = access.lockForOfficer(actor, id);
        Instant now = clock.instant();
        if (submission.state() == State.RETURNED) {
            intake.correcting(submission, actor, now);
        } else {
            intake.submitting(submission, act, actor, now);
        }
    }
}
