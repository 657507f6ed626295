package kz.dalel.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.dalel.evidence.CloseIndicator;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.verification.SecondCheck.End;
import kz.dalel.verification.domain.SecondCheckProcess;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a second check, and closes the indicator that waited for it. */
@Service
public class EndSecondCheck {

    private final Submissions submissions;
    private final SecondCheckRows rows;
    private final CloseIndicator closeIndicator;
    private final SecondCheckProcess process;
    private final Ledger ledger;
    private final Clock clock;

    EndSecondCheck(
            Submissions submissions,
            SecondCheckRows rows,
            CloseIndicator closeIndicator,
            SecondCheckProcess process,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.closeIndicator = closeIndicator;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Ending once more changes nothing. */
    @Transactional
    public void handle(SecondCheckId id) {
        Submission submission = submissions.lock(rows.find(id).orElseThrow(SecondCheckAccess::unknown).submission());
        SecondCheck check = rows.find(id).orElseThrow();
        if (check.end().isEmpty()) {
            end(check, submission, howOf(check));
        }
        closeIndicator.handle(submission.id());
    }

    /** The first verifier takes a verdict back: nobody is asked any more. The submission's row must be held. */
    @Transactional
    void withdraw(SubmissionId id) {
        rows.openOf(id).ifPresent(check -> {
            end(check, submissions.get(id), End.WITHDRAWN);
            process.withdraw(check.id());
        });
    }

    private void end(SecondCheck check, Submission submission, End how) {
        rows.end(check.id(), how, clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(Ledger.SYSTEM, LedgerAct.SECOND_CHECK_ENDED, submission.businessKey());
    }

    private End howOf(SecondCheck check) {
        if (rows.isSettled(check.id())) {
            return End.SETTLED;
        }
        boolean agreed = check.given() && rows.items(check.id()).stream().noneMatch(SecondCheckItem::isDisputed);
        return agreed ? End.AGREED : End.NOT_DONE;
    }
}
