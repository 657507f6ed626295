package kz.dalel.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the commission's verdicts on an appeal; they outrank the verifier's. Who may decide and what is in dispute is
 * for the appeal's room to say.
 */
@Service
public class RecordAppealVerdicts {

    private final Submissions submissions;
    private final Evidence evidence;
    private final TermsOfSubmission terms;
    private final VerdictRows verdicts;
    private final Ledger ledger;
    private final Clock clock;

    RecordAppealVerdicts(
            Submissions submissions, Evidence evidence, TermsOfSubmission terms, VerdictRows verdicts, Ledger ledger, Clock clock) {
        this.submissions = submissions;
        this.evidence = evidence;
        this.terms = terms;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Once recorded for an appeal, nothing is recorded again.
     *
     * @throws RowErrors with everything that is wrong with the verdicts
     */
    @Transactional
    public void handle(PersonId actor, UUID appeal, SubmissionId id, List<VerdictRow> rows) {
        Submission submission = submissions.lock(id);
        boolean recorded = verdicts.ofSubmission(id).stream()
                .anyMatch(verdict -> verdict.appeal().equals(Optional.of(appeal)));
        if (recorded) {
            return;
        }
        List<ItemVersion> current = evidence.currentVersions(id);
        VerdictRules.checkAppeal(rows, current, terms.of(submission).indicator().measure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        verdicts.insert(rows.stream()
                .map(row -> row.verdict(Stage.APPEAL, Optional.of(appeal), actor, now))
                .toList());
        ledger.record(actor, LedgerAct.APPEAL_VERDICTS_GIVEN, submission.businessKey());
    }
}
