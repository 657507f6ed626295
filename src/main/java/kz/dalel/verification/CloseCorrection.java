package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmissionStages;
import kz.dalel.evidence.Submissions;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rejects what was returned and not corrected by the deadline, and closes the submission; what was accepted stays so. */
@Service
public class CloseCorrection {

    private static final Messages MESSAGES = Messages.kept("verification");

    private final Submissions submissions;
    private final SubmissionStages stages;
    private final DrawSecondCheck drawSecondCheck;
    private final VerdictRows verdicts;
    private final Ledger ledger;
    private final Clock clock;

    CloseCorrection(
            Submissions submissions,
            SubmissionStages stages,
            DrawSecondCheck drawSecondCheck,
            VerdictRows verdicts,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.stages = stages;
        this.drawSecondCheck = drawSecondCheck;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A submission that is closed already stays as it is.
     *
     * @throws IllegalStateException if nothing is returned, or the correction deadline has not come yet
     */
    @Transactional
    public void handle(SubmissionId id) {
        Submission submission = submissions.lock(id);
        if (submission.state() == State.CLOSED) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (submission.state() != State.RETURNED || now.isBefore(submission.correctionDeadline())) {
            throw new IllegalStateException(
                    "the correction of " + submission.businessKey() + " has not lapsed: " + submission.state());
        }
        String deadline = Language.RUSSIAN.writeSecond(submission.correctionDeadline().atZone(Deadlines.ZONE));
        verdicts.insert(verdicts.returned(id).stream()
                .map(version -> new Verdict(
                        version,
                        Stage.CORRECTION_LAPSED,
                        Optional.empty(),
                        Outcome.REJECTED,
                        null,
                        RejectionReason.NOT_CORRECTED_IN_TIME,
                        MESSAGES.text("verification.lapsed.clause"),
                        MESSAGES.text("verification.lapsed.comment", deadline),
                        Verdict.SYSTEM,
                        now))
                .toList());
        ledger.record(Ledger.SYSTEM, LedgerAct.CORRECTION_LAPSED, submission.businessKey());
        stages.verified(id, now);
        drawSecondCheck.handle(submission);
    }
}
