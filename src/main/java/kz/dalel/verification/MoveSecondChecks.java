package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.ConflictDeclared;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.SecondCheckProcess;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives second checks to somebody else when the second verifier turns out to have a conflict of interest. */
@Component
class MoveSecondChecks {

    private final Submissions submissions;
    private final SecondCheckRows rows;
    private final SecondVerifiers verifiers;
    private final SecondCheckProcess process;
    private final Ledger ledger;
    private final Clock clock;

    MoveSecondChecks(
            Submissions submissions,
            SecondCheckRows rows,
            SecondVerifiers verifiers,
            SecondCheckProcess process,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.verifiers = verifiers;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConflictDeclared news) {
        rows.waitingFor(news.person(), news.body()).forEach(check -> move(check.id()));
    }

    private void move(SecondCheckId id) {
        Submission submission = submissions.lock(rows.find(id).orElseThrow().submission());
        SecondCheck check = rows.find(id).orElseThrow();
        if (check.end().isPresent() || check.given()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<PersonId> next = verifiers.choose(submission);
        rows.assign(id, next, now);
        rows.forget(id);
        process.lay(id, next);
        ledger.record(Ledger.SYSTEM, LedgerAct.SECOND_CHECK_MOVED, submission.businessKey());
    }
}
