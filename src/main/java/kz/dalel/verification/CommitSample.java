package kz.dalel.verification;

import java.security.SecureRandom;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.QuarterOpened;
import kz.dalel.quarter.QuarterPublished;
import kz.dalel.verification.domain.SecondCheckSample;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes by what a quarter's items are drawn for a second check: share and hash of the secret stand in the ledger from the opening on, the
 * secret itself from the publication on, so that anybody can draw again then.
 */
@Service
public class CommitSample {

    private final SecondCheckTerms terms;
    private final SecondCheckRows rows;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    CommitSample(SecondCheckTerms terms, SecondCheckRows rows, Ledger ledger) {
        this.terms = terms;
        this.rows = rows;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuarterOpened opened) {
        SecondCheckSample sample = SecondCheckSample.ofShare(terms.perMille(), random);
        rows.plan(opened.cycle().id(), sample);
        ledger.record(
                Ledger.SYSTEM,
                LedgerAct.SECOND_CHECK_COMMITTED,
                opened.cycle().quarter().toString(),
                sample.perMille() + " ‰, SHA-256 " + sample.commitment());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuarterPublished published) {
        rows.sampleOf(published.cycle().id())
                .ifPresent(sample -> ledger.record(
                        Ledger.SYSTEM,
                        LedgerAct.SECOND_CHECK_REVEALED,
                        published.cycle().quarter().toString(),
                        sample.secret()));
    }
}
