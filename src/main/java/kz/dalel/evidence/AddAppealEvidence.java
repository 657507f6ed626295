package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.domain.DraftLimits;
import kz.dalel.evidence.domain.Versions;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives the new evidence of an appeal. Whether an appeal is possible is for the appeal's room to say; here the rows are
 * held against the same rules as those of a submission. What is accepted already cannot be brought again.
 */
@Service
public class AddAppealEvidence {

    private static final int OUTSIDE_OF_ROUNDS = 0;

    private final SubmissionAccess access;
    private final TermsOfSubmission terms;
    private final VerdictLookup verdicts;
    private final NamedFiles files;
    private final ItemQueries queries;
    private final ItemRows items;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    AddAppealEvidence(
            SubmissionAccess access,
            TermsOfSubmission terms,
            VerdictLookup verdicts,
            NamedFiles files,
            ItemQueries queries,
            ItemRows items,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.terms = terms;
        this.verdicts = verdicts;
        this.files = files;
        this.queries = queries;
        this.items = items;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param appeal the appeal
     * @param id the submission of the indicator that is appealed against
     * @param rows the new evidence; none is none
     * @return the items, those of an earlier call with the same appeal if there was one
     * @throws RowErrors with everything that is wrong with the rows
     * @throws UserError if the person is no officer of the body
     */
    @Transactional
    public List<ItemVersion> handle(PersonId actor, UUID appeal, SubmissionId id, List<DraftRow> rows) {
        Submission submission = access.lockForOfficer(actor, id);
        List<ItemVersion> added = queries.ofAppeal(appeal);
        if (!added.isEmpty() || rows.isEmpty()) {
            return added;
        }
        DraftLimits.check(rows);
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Versions versions = new Versions(submission, Optional.of(appeal), OUTSIDE_OF_ROUNDS, actor, receivedAt);
        List<ItemVersion> items =
                terms.toCheck(submission).checkAt(receivedAt, files.in(rows, submission))
                        .check(Intake.numbered(terms.withoutReporters(submission, rows)), accepted(id)).stream()
                        .map(row -> versions.first(row.content(), row.subject()))
                        .toList();
        this.items.insertItems(items);
        events.publishEvent(new EvidenceReceived(id));
        ledger.record(actor, LedgerAct.APPEAL_EVIDENCE_ADDED, submission.businessKey());
        return items;
    }

    private List<ItemContent> accepted(SubmissionId id) {
        List<ItemVersion> current = queries.current(id);
        Set<VersionId> accepted =
                verdicts.accepted(current.stream().map(ItemVersion::id).toList());
        return current.stream()
                .filter(version -> accepted.contains(version.id()))
                .map(ItemVersion::content)
                .toList();
    }
}
