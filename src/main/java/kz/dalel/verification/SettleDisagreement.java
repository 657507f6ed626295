package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.verification.SecondCheckAccess.Open;
import kz.dalel.verification.SecondCheckAccess.Step;
import kz.dalel.verification.persistence.SecondCheckRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of verification, who sees both verdicts, decides on the items about which two verifiers differ, with reasons. That verdict
 * outranks the first verifier's, and nobody takes it back; against it the body has its appeal.
 */
@Service
public class SettleDisagreement {

    private static final int LONGEST_REASONS = 4_000;

    private final SecondCheckAccess access;
    private final DrawnVersions versions;
    private final TermsOfSubmission terms;
    private final SecondCheckRows rows;
    private final VerdictRows verdicts;
    private final Ledger ledger;
    private final Clock clock;

    SettleDisagreement(
            SecondCheckAccess access,
            DrawnVersions versions,
            TermsOfSubmission terms,
            SecondCheckRows rows,
            VerdictRows verdicts,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.versions = versions;
        this.terms = terms;
        this.rows = rows;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param reasons why so; null is refused
     * @throws RowErrors with everything that is missing or wrong in the verdicts
     * @throws UserError if the person may not decide, see {@link SecondCheckAccess}; {@code INVALID} without reasons
     */
    @Transactional
    public void handle(PersonId actor, SecondCheckId id, String reasons) {
        Open open = access.lock(actor, id, Step.SETTLEMENT);
        String why = require(reasons);
        List<VerdictRow> marked = rows.draft(id, Step.SETTLEMENT.name()).rows();
        VerdictRules.checkSecond(
                marked,
                versions.of(open.submission().id(), open.items()),
                terms.of(open.submission()).indicator().measure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        verdicts.insert(marked.stream()
                .map(row -> row.verdict(Stage.SECOND_CHECK, Optional.empty(), actor, now))
                .toList());
        rows.settle(id, why, actor, now);
        ledger.record(actor, LedgerAct.SECOND_CHECK_SETTLED, open.submission().businessKey(), why);
    }

    private static String require(String typed) {
        String reasons = typed == null ? "" : typed.strip();
        if (reasons.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "verification.second.reasons");
        }
        if (reasons.length() > LONGEST_REASONS) {
            throw new UserError(
                    UserError.Kind.INVALID, "verification.second.reasonsTooLong", Integer.toString(LONGEST_REASONS));
        }
        return reasons;
    }
}
