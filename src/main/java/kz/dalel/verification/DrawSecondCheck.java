package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.SecondCheck.End;
import kz.dalel.verification.domain.SecondCheckProcess;
import kz.dalel.verification.domain.SecondCheckSample;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws items of a submission that has been decided for a second check, and gives them to a second verifier. The indicator stays open
 * until that is done, so that points are computed once, over what counts; but not beyond the verification deadline.
 */
@Service
public class DrawSecondCheck {

    private final SecondCheckRows rows;
    private final SecondVerifiers verifiers;
    private final TermsOfSubmission terms;
    private final Cycles cycles;
    private final SecondCheckProcess process;
    private final Ledger ledger;
    private final Clock clock;

    DrawSecondCheck(
            SecondCheckRows rows,
            SecondVerifiers verifiers,
            TermsOfSubmission terms,
            Cycles cycles,
            SecondCheckProcess process,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.verifiers = verifiers;
        this.terms = terms;
        this.cycles = cycles;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A verdict is drawn once; what was checked twice already is left alone. The submission's row must be held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(Submission submission) {
        Optional<SecondCheckSample> sample = rows.sampleOf(submission.cycleId());
        List<SecondCheckItem> drawn = sample.filter(each -> each.perMille() > 0)
                .map(each -> rows.unchecked(submission.id()).stream()
                        .filter(item -> each.includes(item.item().value()))
                        .toList())
                .orElse(List.of());
        if (drawn.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SecondCheckId check = SecondCheckId.random();
        rows.insert(check, submission.id(), now, drawn);
        Optional<PersonId> verifier = verifiers.choose(submission);
        rows.assign(check, verifier, now);
        QuarterCycle cycle = cycles.get(submission.cycleId());
        if (now.isAfter(cycle.verificationDeadline())) {
            rows.end(check, End.NOT_DONE, now);
        } else if (verifier.isEmpty()) {
            rows.end(check, End.NOBODY, now);
        } else {
            SubmissionTerms held = terms.of(submission);
            int number = rows.numberOf(submission.id());
            process.start(check, number, submission, held.assessment().subject(held.indicator()), cycle, verifier.get());
        }
        ledger.record(Ledger.SYSTEM, LedgerAct.SECOND_CHECK_DRAWN, submission.businessKey());
    }
}
