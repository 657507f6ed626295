package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.CheckedRow;
import kz.dalel.evidence.domain.CorrectionCheck;
import kz.dalel.evidence.domain.Versions;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives the corrections of what was returned, each as a new version of its item. Nothing else of the submission changes.
 * Correcting once more changes nothing and answers with the same receipt.
 */
@Service
public class CorrectEvidence {

    private final SubmissionAccess access;
    private final TermsOfSubmission terms;
    private final VerdictLookup verdicts;
    private final SubmissionRows submissions;
    private final DraftRows drafts;
    private final ItemQueries queries;
    private final ItemRows items;
    private final Receipts receipts;
    private final Clock clock;

    CorrectEvidence(
            SubmissionAccess access,
            TermsOfSubmission terms,
            VerdictLookup verdicts,
            SubmissionRows submissions,
            DraftRows drafts,
            ItemQueries queries,
            ItemRows items,
            Receipts receipts,
            Clock clock) {
        this.access = access;
        this.terms = terms;
        this.verdicts = verdicts;
        this.submissions = submissions;
        this.drafts = drafts;
        this.queries = queries;
        this.items = items;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param id the submission that was returned
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if the person is no officer of the body, nothing is returned at present, or the correction
     *     deadline has passed
     */
    @Transactional
    public Receipt handle(PersonId actor, SubmissionId id) {
        Submission submission = access.lockForOfficer(actor, id);
        if (submission.state() == State.SUBMITTED && submission.round() > 1) {
            List<Receipt> all = receipts.of(id);
            return all.get(all.size() - 1);
        }
        Instant now = clock.instant();
        requireReturned(submission, now);
        Instant receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        int round = submission.round() + 1;
        List<ItemVersion> corrections =
                corrections(submission, new Versions(submission, Optional.empty(), round, actor, receivedAt));
        items.insertVersions(corrections);
        boolean nilReturn = submission.nilReturn()
                && corrections.stream().allMatch(version -> version.quantity() == 0);
        submissions.submitted(id, round, nilReturn, actor, receivedAt);
        return receipts.issue(submission, round, Act.EVIDENCE, actor, receivedAt, corrections);
    }

    private static void requireReturned(Submission submission, Instant now) {
        if (submission.correctionDeadline() != null) {
            Moments.requireInTime(now, submission.correctionDeadline(), "evidence.correctionDeadlinePassed");
        }
        if (submission.state() != State.RETURNED) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.notReturned");
        }
    }

    private List<ItemVersion> corrections(Submission submission, Versions versions) {
        Collection<VersionId> returnedIds = verdicts.returned(submission.id());
        Map<Boolean, List<ItemVersion>> current = queries.current(submission.id()).stream()
                .collect(Collectors.partitioningBy(version -> returnedIds.contains(version.id())));
        Map<ItemId, ItemVersion> returned =
                current.get(true).stream().collect(Collectors.toMap(ItemVersion::itemId, Function.identity()));
        SubmissionTerms held = terms.of(submission);
        CorrectionCheck.Result result =
                CorrectionCheck.check(drafts.find(submission.id()).rows(), returned, held.rules());
        List<CheckedRow> checked = held.checkAt(versions.receivedAt())
                .noting(result.errors())
                .check(
                        result.corrected(),
                        current.get(false).stream().map(ItemVersion::content).toList());

        List<ItemVersion> corrections = new ArrayList<>();
        checked.forEach(row -> corrections.add(versions.correcting(returned.get(row.itemId()), row.content())));
        result.withdrawn().forEach(version -> corrections.add(versions.withdrawing(version)));
        return corrections;
    }
}
