package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.SecondCheckAccess.Open;
import kz.dalel.verification.SecondCheckAccess.Step;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second verifier decides on drawn items, as the draft has it, without having been shown the first verdicts. Nothing counts otherwise
 * for it: where the two differ, the head of verification decides.
 */
@Service
public class VerifyBlindly {

    private final SecondCheckAccess access;
    private final DrawnVersions versions;
    private final TermsOfSubmission terms;
    private final SecondCheckRows rows;
    private final Ledger ledger;
    private final Clock clock;

    VerifyBlindly(
            SecondCheckAccess access,
            DrawnVersions versions,
            TermsOfSubmission terms,
            SecondCheckRows rows,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.versions = versions;
        this.terms = terms;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @return whether the two verifiers differ about any item
     * @throws RowErrors with everything that is missing or wrong in the verdicts
     * @throws UserError if the person may not decide, see {@link SecondCheckAccess}
     */
    @Transactional
    public boolean handle(PersonId actor, SecondCheckId id) {
        Open open = access.lock(actor, id, Step.SECOND);
        List<VerdictRow> marked = rows.draft(id, Step.SECOND.name()).rows();
        VerdictRules.checkSecond(
                marked,
                versions.of(open.submission().id(), open.items()),
                terms.of(open.submission()).indicator().measure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.give(open.items(), marked.stream().map(row -> row.second(actor, now)).toList());
        ledger.record(actor, LedgerAct.SECOND_VERDICTS_GIVEN, open.submission().businessKey());
        return rows.items(id).stream().anyMatch(SecondCheckItem::isDisputed);
    }
}
